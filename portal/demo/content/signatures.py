"""Who signs the answers, and the sentence that says an idea has arrived."""

ROADS = {"role": "service", "by": "Le service Espaces publics"}
GREEN = {"role": "service", "by": "Le service Nature en ville"}
DEPUTY = {"role": "elected", "by": "L'adjointe aux quartiers"}
READ = "Votre idée est arrivée, merci. Elle est publique sous ce numéro, et quelqu'un va l'étudier."
