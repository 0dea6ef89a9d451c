/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "search/symbols.h"

#include "search/utf8.h"

#include <string.h>
#include <wctype.h>

static bool names(const struct ere *e, uint32_t c)
{
	for (size_t i = 1; i < e->nodes.n; i++)
		if (e->nodes.v[i].kind == ERE_CHAR && e->nodes.v[i].value == c)
			return true;
	return false;
}

/* C is folded. */
static struct symbol describe(const struct symbols *s, uint32_t c)
{
	struct symbol symbol = {
		.c = c,
		.kind = c == '_' || iswalnum(c) ? BESIDE_WORD : BESIDE_OTHER,
		.named = names(s->ere, c),
	};

	for (size_t i = 0; i < s->ere->sets.n; i++)
		if (charset_holds(&s->ere->sets.v[i], c))
			symbol.sets |= (uint64_t)1 << i;
	return symbol;
}

static bool is_same(const struct symbol *a, const struct symbol *b)
{
	return a->sets == b->sets && a->kind == b->kind && a->named == b->named &&
	       (!a->named || a->c == b->c);
}

static unsigned find_or_add(struct symbols *s, uint32_t c)
{
	struct symbol symbol = describe(s, c);

	for (size_t i = 1; i < s->list.n; i++)
		if (is_same(&s->list.v[i], &symbol))
			return (unsigned)i;
	if (s->list.n == s->limit)
		return SYMBOL_NONE;
	VEC_PUSH(&s->list, symbol);
	return (unsigned)s->list.n - 1;
}

/* As search/reader.h gives it out. */
static unsigned read_symbol(struct symbols *s, uint32_t c)
{
	struct fold_unit u = {.n = 1, .c = {c ? c : UTF8_REPLACEMENT}};

	if (c == '\n')
		u.c[0] = ' ';
	else
		u = reader_char(u.c[0], s->reading);
	return u.n == 1 ? find_or_add(s, u.c[0]) : SYMBOL_NONE;
}

void symbols_init(struct symbols *s, const struct ere *e, enum reading reading)
{
	memset(s, 0, sizeof *s);
	s->ere = e;
	s->reading = reading;
	s->limit = SYMBOL_NONE;
	VEC_PUSH(&s->list, (struct symbol){.kind = BESIDE_EDGE});
	for (uint32_t c = 0; c < 128; c++)
		s->ascii[c] = (uint16_t)read_symbol(s, c);
	s->limit = s->list.n + SYMBOLS_LATER;
}

void symbols_release(struct symbols *s)
{
	VEC_RELEASE(&s->list);
}

unsigned symbols_of(struct symbols *s, uint32_t c)
{
	struct met *met = &s->met[c % (sizeof s->met / sizeof *s->met)];

	if (c < 128)
		return s->ascii[c];
	if (met->c != c)
		*met = (struct met){c, (uint16_t)read_symbol(s, c)};
	return met->symbol;
}
