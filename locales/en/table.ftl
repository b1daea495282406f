# Headings of tables.

table-name = Name
table-former = No longer there on
table-role = Role
table-people = Contact
table-covers = Covers
table-summary = About
table-address = Address
table-kind = Kind
table-next = Default contact
table-phase = Phase
table-incubator = Incubator
table-portfolio = Portfolio
table-why = Why
# $count: how many are shown. $of: how many there are.
table-shown = { $count } of { $of }
# Columns that a narrow window has no room for. $columns: their headings.
table-left-out = No room for: { $columns } (-o csv has all)
