"""Eight themes, in the words residents use."""

# Code: French, English, Arabic.
THEMES = {
    "cadre-de-vie": ("Rues et places", "Streets and squares", "الشوارع والساحات"),
    "nature": ("Jardins et arbres", "Gardens and trees", "الحدائق والأشجار"),
    "logement": ("Immeubles et logements", "Buildings and housing", "العمارات والسكن"),
    "deplacements": ("Se déplacer", "Getting around", "التنقل"),
    "jeunesse": ("Enfants et jeunes", "Children and young people", "الأطفال والشباب"),
    "culture": ("Fêtes et culture", "Celebrations and culture", "الاحتفالات والثقافة"),
    "sante": ("Santé et bien-être", "Health and well-being", "الصحة والراحة"),
    "entraide": ("Entraide et rencontres", "Helping and meeting each other", "التعاون واللقاء"),
}
