"""The kinds of faults, by family."""

from . import (calendar, consistency, figures, numbering, numeral, particle, placeholder, punctuation, repetition,
               spelling, structure, terms, usage)

FAMILIES = (placeholder, numbering, repetition, calendar, spelling, particle, punctuation, terms, usage, figures,
            numeral, structure, consistency)
KINDS = [kind for family in FAMILIES for kind in family.KINDS]
