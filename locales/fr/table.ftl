# En-têtes des tableaux.

table-name = Nom
table-role = Rôle
table-people = Contact
table-covers = Périmètre
table-summary = Objet
table-address = Adresse
table-why = Pourquoi
