"""The kinds of faults, by family."""

from . import (calendar, figures, numbering, particle, placeholder, punctuation, repetition, spelling, terms,
               usage)

FAMILIES = (placeholder, numbering, repetition, calendar, spelling, particle, punctuation, terms, usage, figures)
KINDS = [kind for family in FAMILIES for kind in family.KINDS]
