/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "command/options.h"

#include "base/bytes.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

enum { ERRORS_MAX = 255 }; /* the pattern says how many it bears */

const char *format_name(enum format f)
{
	static const char *const names[] = {[FORMAT_TEXT] = "text", [FORMAT_JSON] = "json",
					    [FORMAT_MARKDOWN] = "markdown", [FORMAT_HTML] = "html"};

	return names[f];
}

static struct status parse_format(struct options *o, const char *argument)
{
	enum format n = o->markup ? FORMAT_COUNT_ : FORMAT_MARKDOWN;
	struct bytes names;
	struct status s;

	for (enum format f = FORMAT_TEXT; f < n; f++)
		if (!strcmp(argument, format_name(f))) {
			o->format = f;
			return STATUS_OK;
		}
	bytes_init(&names);
	for (enum format f = FORMAT_TEXT; f < n; f++)
		bytes_addf(&names, "%s%s", f ? ", " : "", format_name(f));
	s = status_fail(_("there is no format \"%s\" - it is one of %s"), argument, names.data);
	bytes_release(&names);
	return s;
}

static struct status parse_errors(struct options *o, const char *argument)
{
	char *end;
	unsigned long errors = strtoul(argument, &end, 10);

	if (*argument < '0' || *argument > '9' || *end || errors > ERRORS_MAX)
		return status_fail(_("-k %s: this is no number of errors - give one from 0 to %d"), argument,
				   ERRORS_MAX);
	o->errors = (unsigned)errors;
	return STATUS_OK;
}

/*
 * A short option may stand among others, a long one fills its argument.  Of a letter that is no ASCII
 * getopt tells the first byte, and is not done with its argument if there are more.
 */
static const char *refused_option(char *const *argv, char letters[3])
{
	const char *next = argv[optind];

	letters[0] = '-';
	letters[1] = (char)optopt;
	letters[2] = '\0';
	if (optopt > 0 && optopt < 0x80)
		return letters;
	if (optopt && optopt < OPTIONS_LONG && next && next[0] == '-' && strchr(next, (char)optopt))
		return next;
	return argv[optind - 1];
}

struct status options_refusal(int what, char *const *argv, const char *help)
{
	char letters[3];
	const char *option = refused_option(argv, letters);

	if (what == ':')
		return status_fail(_("the option %s needs an argument - see %s"), option, help);
	if (optopt >= OPTIONS_LONG)
		return status_fail(_("the option %s takes no argument - see %s"), option, help);
	return status_fail(_("there is no option %s - see %s"), option, help);
}

enum { OPTION_FORMAT = OPTIONS_LONG, OPTION_HELP };

static struct status refuse(int what, char *const *argv)
{
	struct bytes help;
	struct status s;

	bytes_init(&help);
	bytes_addf(&help, "lateral %s --help", argv[0]);
	s = options_refusal(what, argv, help.data);
	bytes_release(&help);
	return s;
}

static struct status take_option(struct options *o, int option, char *const *argv)
{
	switch (option) {
	case OPTION_FORMAT:
		return parse_format(o, optarg);
	case 'h':
	case OPTION_HELP:
		o->help = true;
		return STATUS_OK;
	case 'i':
		o->ignore_case = true;
		return STATUS_OK;
	case 'F':
		o->literal = true;
		return STATUS_OK;
	case 'k':
		return parse_errors(o, optarg);
	case 'e':
		if (o->pattern)
			return status_fail(_("more than one -e - join the patterns with |"));
		o->pattern = optarg;
		return STATUS_OK;
	default:
		return refuse(option, argv);
	}
}

struct status options_parse(struct options *o, int argc, char **argv, const char *shorts)
{
	static const struct option longs[] = {
		{"format", required_argument, NULL, OPTION_FORMAT},
		{"help", no_argument, NULL, OPTION_HELP},
		{0},
	};
	struct status s = STATUS_OK;
	struct bytes all;
	int option;

	bytes_init(&all);
	bytes_addf(&all, ":h%s", shorts);
	opterr = 0;
	optind = 0; /* main may have used it before */
	while (status_is_ok(&s) && (option = getopt_long(argc, argv, all.data, longs, NULL)) != -1)
		s = take_option(o, option, argv);
	o->first = optind;
	bytes_release(&all);
	return s;
}
