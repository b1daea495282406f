# En-têtes des tableaux.

table-name = Nom
table-former = N’y est plus au
table-role = Rôle
table-people = Contact
table-covers = Périmètre
table-summary = Objet
table-address = Adresse
table-kind = Catégorie
table-next = Contact par défaut
table-phase = Phase
table-incubator = Incubateur
table-portfolio = Portefeuille
table-why = Pourquoi
# $count : ce qui est affiché. $of : ce qu’il y a.
table-shown = { $count } sur { $of }
# Les colonnes pour lesquelles la fenêtre est trop étroite. $columns : leurs titres.
table-left-out = Faute de place, sans{"\u00A0"}: { $columns } (tout{"\u00A0"}: -o csv)
