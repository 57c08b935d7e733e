"""The kinds of faults, by family."""

from . import calendar, numbering, particle, placeholder, punctuation, repetition, spelling, terms, usage

FAMILIES = (placeholder, numbering, repetition, calendar, spelling, particle, punctuation, terms, usage)
KINDS = [kind for family in FAMILIES for kind in family.KINDS]
