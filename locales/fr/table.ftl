# En-têtes des tableaux.

table-name = Nom
table-role = Rôle
table-people = Contact
table-covers = Périmètre
table-summary = Objet
table-address = Adresse
table-kind = Nature
table-next = Contact à défaut
table-phase = Phase
table-incubator = Incubateur
table-portfolio = Portefeuille
table-why = Pourquoi
