/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Quantities: numbers, money, percentages, durations, ages, measures, ordinals and dates, typed,
 * normalised and bounded (English).
 *
 *   value      what is written, in the base unit: seconds (s) up to weeks, else months (month);
 *              metres (m), kilograms (kg), kilometres an hour (km/h), litres (l), litres a second
 *              (l/s), hectares (ha), degrees Celsius (C), watts (W); money in units of its currency
 *              (ISO 4217); ages in years (year); percentage points and basis points as pp.
 *   low, high  equal to the value where it is exact.  about, some, roughly: a tenth less and
 *              more; nearly, almost: a tenth less up to the value; at least, more than, over:
 *              high is open; at most, up to, less than: low is open; dozens: low 24, no value.
 *
 * A score or a vote ("5-2", "four to three") is a number without a value: low is the lesser, high
 * the greater, the unit "score".
 * "at ten to five" is a time of either half of the day: low and high are both, there is no value.
 * "this year", where nothing dates the article, is that of the first full date of its lead.
 * "two thirds of the voters" is a percentage, a tenth less and more.
 * "half", "one of them" and version numbers are no quantities.
 */
#ifndef LATERAL_ANNOTATE_QUANTITY_H
#define LATERAL_ANNOTATE_QUANTITY_H

#include "annotate/reading.h"

/* Fills an->quantities, in order of the text; needs an->sentences. */
void quantities_find(struct annotation *an, const struct reading *reading);

#endif
