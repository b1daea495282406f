# Headings of tables.

table-name = Name
table-role = Role
table-people = Contact
table-covers = Covers
table-summary = About
table-address = Address
table-why = Why
