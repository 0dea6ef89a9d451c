# SPDX-License-Identifier: GPL-3.0-or-later
dist_man_MANS = man/lateral.1 man/lateral-json.5 man/lateral-config.5 man/lateral-query.7
