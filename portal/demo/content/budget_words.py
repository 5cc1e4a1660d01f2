"""Who signs the news of projects, and the sentences every project hears."""

OFFICE = {"role": "service", "by": "La mission Budget participatif"}
ROADS = {"role": "service", "by": "Le service Espaces publics"}
GREEN = {"role": "service", "by": "Le service Nature en ville"}
BUILD = {"role": "service", "by": "Le service Bâtiments"}
DEPUTY = {"role": "elected", "by": "L'adjointe aux quartiers"}
OK = "Possible, au prix annoncé. Le projet ira au vote."
IN = "Votre projet est bien arrivé. Il porte ce numéro jusqu'au bout."
BALLOT = "Le projet est sur le bulletin de son quartier."
WON = "Choisi par les habitants, dans l'enveloppe de son quartier."
