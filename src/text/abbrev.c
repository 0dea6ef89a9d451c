/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/abbrev.h"

static const char *const en_titles[] = {
	"adm", "ald", "amb", "assoc", "asst", "atty", "brig", "capt", "cllr", "cmdr", "cmdt",
	"col", "comdr", "cpl", "cpt", "det", "dr", "ft", "gen", "gov", "hon", "insp", "lt", "maj",
	"messrs", "mfr", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "ofc", "pfc",
	"pres", "prof", "pvt", "rep", "reps", "rev", "sen", "sens", "sfc", "sgt", "sgts", "supt",
	"supvr",
};
static const char *const en_inside[] = {
	"approx", "ca", "cf", "e.g", "eg", "i.e", "ie", "resp", "v", "viz", "vs",
};
static const char *const en_numbered[] = {
	"ch", "eq", "fig", "figs", "n", "no", "nos", "nr", "n°", "nº", "op", "p", "pg", "pp",
	"ref", "tel", "v", "ver", "vol", "vols",
};
static const char *const en_months[] = {
	"apr", "art", "aug", "dec", "feb", "jan", "jul", "jun", "mar", "nov", "oct", "par", "para",
	"pt", "rte", "sec", "sect", "sep", "sept", "u.s.c",
};
static const char *const en_after[] = {
	"a.k.a", "al", "assn", "ave", "bldg", "blvd", "bros", "co", "corp", "cos", "d.c", "dept",
	"dist", "esq", "etc", "ft", "hwy", "inc", "intl", "jr", "llc", "llp", "ltd", "mfg",
	"nat'l", "natl", "ph.d", "plc", "rd", "sq", "sr", "st", "univ",
};
static const char *const en_states[] = {
	"ala", "ariz", "ark", "cal", "calif", "colo", "conn", "del", "fla", "ga", "ia", "ill",
	"ind", "kan", "ky", "la", "mass", "md", "mich", "minn", "miss", "mo", "mont", "neb", "nev",
	"okla", "ont", "ore", "pa", "penn", "que", "tenn", "tex", "va", "vt", "wash", "wis", "wyo",
};
static const char *const en_time[] = {
	"a.m", "am", "p.m", "pm",
};
static const char *const en_zones[] = {
	"april", "august", "bst", "cdt", "central", "cest", "cet", "cst", "december", "eastern",
	"edt", "est", "et", "february", "friday", "gmt", "hkt", "ist", "january", "jst", "july",
	"june", "local", "march", "mdt", "monday", "mountain", "msk", "mst", "november", "october",
	"pacific", "pdt", "pst", "pt", "saturday", "september", "sgt", "sunday", "thursday",
	"tuesday", "utc", "wednesday",
};
static const char *const en_saying[] = {
	"added", "admitted", "agreed", "answered", "argued", "asked", "asks", "began", "begged",
	"called", "continued", "cried", "declared", "demanded", "exclaimed", "explained",
	"inquired", "insisted", "joked", "laughed", "muttered", "noted", "pleaded", "queried",
	"quipped", "recalled", "remarked", "repeated", "replied", "responded", "retorted",
	"roared", "said", "says", "screamed", "shouted", "snapped", "stormed", "tells",
	"thundered", "told", "tweeted", "urged", "whispered", "wondered", "wonders", "wrote",
	"yelled",
};
static const char *const en_named[] = {
	"jeopardy", "oklahoma", "yahoo", "yum",
};
static const char *const en_lettered[] = {
	"act", "annex", "appendix", "block", "box", "category", "class", "division", "exhibit",
	"figure", "gate", "grade", "group", "hepatitis", "league", "level", "model", "option",
	"panel", "part", "phase", "plan", "platform", "point", "schedule", "section", "series",
	"slot", "stage", "team", "tier", "title", "type", "version", "vitamin", "volume", "war",
	"ward",
};
static const char *const de_titles[] = {
	"abg", "abt", "bgm", "bm", "dipl", "dr", "fa", "fr", "frl", "geb", "gen", "hl", "hr",
	"hrn", "ing", "kap", "lic", "obstlt", "pfr", "phil", "prof", "präs", "st",
};
static const char *const de_inside[] = {
	"allg", "bes", "bspw", "bzgl", "bzw", "ca", "d.h", "dgl", "ebd", "einschl", "etw", "evtl",
	"exkl", "freiw", "gegr", "gem", "ggf", "incl", "inkl", "insb", "inzw", "jew", "kath", "lt",
	"mtl", "o.g", "o.ä", "p.a", "rd", "s.a", "s.o", "s.u", "schätzungsw", "sog", "u.a", "u.u",
	"ugs", "urspr", "v.a", "verh", "vgl", "vs", "z.b", "z.t", "zus", "zw", "zz", "zzgl", "zzt",
};
static const char *const de_numbered[] = {
	"abb", "abs", "anm", "apr", "art", "aufl", "aug", "bd", "bl", "dez", "feb", "fig",
	"hausnr", "jan", "kap", "mrz", "nov", "nr", "okt", "pos", "postf", "randnr", "rn", "rz",
	"s", "sept", "str", "tab", "tel", "ziff",
};
static const char *const de_after[] = {
	"betr", "co", "d.j", "etc", "ev", "fam", "gebr", "ges", "inc", "jh", "jhd", "jr", "kl",
	"ltd", "mio", "mrd", "mwst", "n.chr", "o.ä", "röm", "sen", "sr", "tsd", "u.dgl", "usf",
	"usw", "v.chr", "österr",
};
static const char *const fr_titles[] = {
	"amb", "cdt", "cne", "col", "dr", "gén", "lt", "m", "maj", "me", "mgr", "mlle", "mlles",
	"mm", "mme", "mmes", "mr", "pr", "sgt", "st", "ste",
};
static const char *const fr_inside[] = {
	"apr", "av", "bd", "c.-à-d", "c.à.d", "cf", "env", "ex", "hab", "inf", "max", "min", "vs",
};
static const char *const fr_numbered[] = {
	"art", "chap", "déc", "ed", "fig", "févr", "janv", "juil", "n", "no", "nos", "nov", "n°",
	"nº", "oct", "p", "pp", "sept", "tél", "vol", "éd",
};
static const char *const fr_after[] = {
	"al", "cie", "etc", "ets", "inc", "j.-c", "jr", "ltd", "s.a", "sr",
};
static const char *const es_titles[] = {
	"abog", "arq", "av", "avda", "cap", "cmte", "cnel", "d", "dn", "dr", "dra", "dres", "drs",
	"dña", "exc", "excma", "excmo", "fr", "gral", "hna", "hno", "ilma", "ilmo", "ing", "lcda",
	"lcdo", "lic", "mons", "pbro", "pdte", "prof", "profa", "rvdo", "sr", "sra", "sras",
	"sres", "srs", "srta", "srtas", "sta", "stgo", "sto", "tte", "ud", "uds", "vd", "vds",
};
static const char *const es_inside[] = {
	"ap", "aprox", "cf", "cfr", "ej", "p.d", "p.ej", "pej", "vs",
};
static const char *const es_numbered[] = {
	"abr", "ago", "apdo", "art", "arts", "c", "cap", "dic", "ed", "ene", "ext", "feb", "fig",
	"jul", "jun", "mar", "no", "nov", "n°", "nº", "núm", "núms", "oct", "p", "pp", "pág",
	"págs", "sept", "tel", "tfno", "vol", "vols",
};
static const char *const es_after[] = {
	"a.c", "co", "cía", "d.c", "ee", "ee.uu", "etc", "hnos", "inc", "jj.oo", "jr", "ltd",
	"ltda", "rr.hh", "s.a", "s.l", "ss.mm", "uu",
};
static const char *const it_titles[] = {
	"arch", "avv", "cap", "cav", "col", "comm", "dott", "dott.ssa", "dr", "dr.ssa", "gen",
	"geom", "ing", "mons", "on", "prof", "prof.ssa", "rag", "rev", "s", "sig", "sig.na",
	"sig.ra", "sigg", "ss", "st", "v.le",
};
static const char *const it_inside[] = {
	"c.d", "ca", "cd", "cfr", "ecc.ti", "es", "p.es", "vd", "vs",
};
static const char *const it_numbered[] = {
	"art", "artt", "cap", "ed", "fig", "n", "nn", "nr", "n°", "nº", "p", "pag", "pagg", "pp",
	"tel", "vol", "voll",
};
static const char *const it_after[] = {
	"a.c", "c.p.a", "co", "d.c", "ecc", "etc", "f.lli", "inc", "jr", "ltd", "s.n.c", "s.p.a",
	"s.r.l", "spa", "srl",
};
static const char *const pt_titles[] = {
	"adv", "arq", "av", "cap", "cel", "d", "dep", "dr", "dra", "dras", "drs", "eng", "eng.ª",
	"exma", "exmo", "gen", "ilma", "ilmo", "maj", "min", "pe", "prof", "profa", "sen", "sr",
	"sra", "sras", "srs", "srta", "sta", "sto", "ten", "v.exa",
};
static const char *const pt_inside[] = {
	"aprox", "cf", "ex", "p.ex", "vs",
};
static const char *const pt_numbered[] = {
	"art", "arts", "cap", "ed", "fig", "n", "n°", "nº", "núm", "p", "pp", "pág", "págs", "r",
	"tel", "vol",
};
static const char *const pt_after[] = {
	"a.c", "cia", "d.c", "etc", "inc", "jr", "ltda", "s.a",
};
static const char *const nl_titles[] = {
	"bgm", "burg", "dhr", "dr", "drs", "gen", "ing", "ir", "jhr", "jkhr", "jkvr", "kapt",
	"kol", "lt", "mej", "mevr", "mgr", "mr", "mw", "prof", "sr", "st", "wed",
};
static const char *const nl_inside[] = {
	"a.h.w", "a.u.b", "aant", "afd", "bijv", "blz", "bv", "ca", "cf", "d.d", "d.m.v", "d.w.z",
	"e.d", "i.h.b", "i.p.v", "i.v.m", "incl", "jl", "m.a.w", "m.b.t", "m.i.v", "m.n", "max",
	"min", "n.a.v", "nl", "o.a", "o.b.v", "o.i.v", "o.l.v", "o.m", "ong", "pag", "plm", "resp",
	"t.a.v", "t.b.v", "t.g.v", "t.n.v", "t.o.v", "t.w", "v.a", "vgl", "vs", "z.g", "zgn", "zn",
};
static const char *const nl_numbered[] = {
	"art", "aug", "blz", "dec", "feb", "fig", "hfdst", "jan", "nov", "nr", "nrs", "okt", "p",
	"pag", "par", "sept", "tel", "vol",
};
static const char *const nl_after[] = {
	"b.v", "co", "e.a", "enz", "etc", "inc", "jr", "ltd", "m.m", "n.chr", "n.v", "v.chr",
};
static const char *const sv_titles[] = {
	"dr", "fil", "jur", "kand", "med", "prof", "tekn",
};
static const char *const sv_inside[] = {
	"bl.a", "ca", "d.v.s", "dvs", "e.d", "eg", "exkl", "f.d", "f.n", "fr.o.m", "g.m", "i.o.m",
	"inkl", "jfr", "jmf", "m.a.o", "m.fl", "m.m", "o.d", "osv", "p.g.a", "resp", "s.k", "t.ex",
	"t.o.m", "t.v", "tex", "ung", "vs", "äv",
};
static const char *const sv_numbered[] = {
	"art", "aug", "bd", "dec", "feb", "fig", "jan", "kap", "kl", "nov", "nr", "okt", "p", "s",
	"sept", "sid", "st", "tab", "tel",
};
static const char *const sv_after[] = {
	"e.kr", "etc", "f.kr", "jr", "kr", "mdkr", "mkr", "sr",
};
static const char *const da_titles[] = {
	"dr", "fr", "frk", "hr", "ing", "prof",
};
static const char *const da_inside[] = {
	"bl.a", "ca", "d.v.s", "dvs", "eks", "ekskl", "evt", "f.eks", "f.x", "fx", "inkl", "jf",
	"jvf", "m.a.o", "max", "mht", "min", "p.g.a", "pga", "resp", "s.k", "skt", "såk", "t.eks",
	"vedr", "vs",
};
static const char *const da_numbered[] = {
	"afs", "art", "aug", "bd", "dec", "feb", "fig", "jan", "kap", "kl", "nov", "nr", "okt",
	"p", "pkt", "s", "sept", "st", "stk", "tab", "tlf",
};
static const char *const da_after[] = {
	"e.kr", "etc", "f.kr", "jr", "kr", "m.fl", "m.m", "m.v", "mfl", "mia", "mio", "mm", "mv",
	"osv", "sr",
};
static const char *const no_titles[] = {
	"dr", "fr", "frk", "hr", "ing", "prof",
};
static const char *const no_inside[] = {
	"bl.a", "ca", "d.v.s", "dvs", "eks", "ekskl", "evt", "f.eks", "inkl", "jf", "jfr", "m.a.o",
	"max", "mht", "min", "p.g.a", "pga", "resp", "s.k", "skt", "t.eks", "vedr", "vs",
};
static const char *const no_numbered[] = {
	"art", "aug", "bd", "des", "feb", "fig", "jan", "kap", "kl", "nov", "nr", "okt", "p",
	"pkt", "s", "sept", "st", "tab", "tlf",
};
static const char *const no_after[] = {
	"e.kr", "etc", "f.kr", "jr", "kr", "m.fl", "m.m", "m.v", "mfl", "mill", "mm", "mrd", "mv",
	"osv", "sr",
};
static const char *const fi_titles[] = {
	"dos", "hra", "nti", "prof", "rva", "tri",
};
static const char *const fi_inside[] = {
	"esim", "ks", "mm", "mml", "n", "nk", "ns", "ts", "vrt", "ym",
};
static const char *const fi_numbered[] = {
	"art", "klo", "kpl", "n:o", "no", "nro", "puh", "s", "v",
};
static const char *const fi_after[] = {
	"eaa", "eur", "jne", "jr", "milj", "mrd", "tms", "yms",
};
static const char *const pl_titles[] = {
	"abp", "al", "bp", "dr", "gen", "hab", "im", "inż", "kard", "kpt", "ks", "lic", "mec",
	"mgr", "mjr", "nadinsp", "o", "op", "os", "pl", "por", "pp", "ppłk", "prof", "prok", "płk",
	"red", "s", "sw", "ul", "św",
};
static const char *const pl_inside[] = {
	"ang", "bm", "ca", "fr", "itp.j", "m.in", "m.st", "n.p", "niem", "np", "p.o", "por", "pt",
	"ros", "tj", "tzn", "tzw", "vs", "ww", "wł", "zob", "łac",
};
static const char *const pl_numbered[] = {
	"art", "itd", "nr", "nry", "pkt", "poz", "r", "rozdz", "rys", "s", "str", "szt", "t",
	"tab", "tel", "tom", "ust", "ws", "wyd", "zł",
};
static const char *const pl_after[] = {
	"b.r", "br", "d.s", "etc", "i.in", "in", "itd", "itp", "jr", "m.in", "mies", "min", "mld",
	"mln", "n.e", "o.o", "p.n.e", "pne", "proc", "r.b", "rb", "sp", "tys", "ub", "wg",
};
static const char *const cs_titles[] = {
	"bc", "csc", "doc", "dr", "drsc", "gen", "ing", "judr", "kpt", "mgr", "mjr", "mudr",
	"mvdr", "nám", "paeddr", "phd", "phdr", "plk", "por", "pplk", "prof", "rndr", "st", "sv",
	"thdr", "tř", "ul",
};
static const char *const cs_inside[] = {
	"aj", "angl", "apod", "cca", "cit", "ev", "kupř", "lat", "mj", "např", "něm", "odd", "okr",
	"orig", "popř", "př", "resp", "srov", "tj", "tzn", "tzv", "viz", "vs", "zejm", "zvl",
};
static const char *const cs_numbered[] = {
	"hod", "kap", "ks", "min", "no", "nr", "obr", "odst", "par", "písm", "r", "resp", "roč",
	"s", "str", "sv", "tab", "tel", "č", "čl", "čp",
};
static const char *const cs_after[] = {
	"atd", "atp", "etc", "jr", "kč", "mil", "ml", "mld", "n.l", "př.n.l", "sr", "st", "tis",
};
static const char *const ro_titles[] = {
	"acad", "arh", "av", "bd", "col", "conf", "d-l", "d-na", "d-nii", "d-nul", "dl", "dna",
	"dr", "dvs", "gen", "ing", "lt", "mr", "prof", "sf", "str",
};
static const char *const ro_inside[] = {
	"aprox", "cca", "cf", "cil", "ex", "p.ex", "resp", "vs",
};
static const char *const ro_numbered[] = {
	"alin", "art", "cap", "fig", "jud", "lit", "loc", "nr", "p", "pag", "pct", "sect", "tel",
	"vol",
};
static const char *const ro_after[] = {
	"d.hr", "etc", "jr", "mil", "min", "mld", "ron", "s.a", "s.r.l", "î.hr", "ș.a",
};
static const char *const hu_titles[] = {
	"br", "dr", "gr", "id", "ifj", "ipj", "prof", "sz", "szt", "vitéz", "özv",
};
static const char *const hu_inside[] = {
	"ill", "kb", "ld", "mb", "pl", "vö", "ált", "ún",
};
static const char *const hu_numbered[] = {
	"aug", "bek", "dec", "feb", "febr", "jan", "júl", "jún", "máj", "márc", "nov", "okt", "sz",
	"szept", "u", "v", "ápr",
};
static const char *const hu_after[] = {
	"bt", "etc", "kft", "nyrt", "old", "rt", "stb", "zrt", "évf",
};
static const char *const tr_titles[] = {
	"alb", "av", "doç", "dr", "ecz", "gen", "hz", "kur", "mah", "mim", "müh", "op", "ord",
	"org", "prof", "sn", "tüm", "uzm", "yrd", "yzb",
};
static const char *const tr_inside[] = {
	"bkz", "krş", "vb", "vd", "yak", "örn",
};
static const char *const tr_numbered[] = {
	"cad", "cilt", "md", "no", "s", "sa", "sf", "sk", "sok", "tel",
};
static const char *const tr_after[] = {
	"a.ş", "aş", "inc", "ltd", "m.s", "m.ö", "vb", "vs", "şti",
};
static const char *const ru_titles[] = {
	"адм", "акад", "г-жа", "г-н", "ген", "гн", "гр", "доц", "зам", "им", "инж", "кн", "наб",
	"пер", "пл", "полк", "просп", "проф", "св", "тов", "ул",
};
static const char *const ru_inside[] = {
	"англ", "вт", "ед", "исп", "каф", "лат", "напр", "нем", "ок", "пос", "пр-т", "рис", "см",
	"соотв", "ср", "ст", "т.е", "т.к", "т.н", "т.о", "фр", "ч.т.д",
};
static const char *const ru_numbered[] = {
	"§", "гл", "д", "кв", "корп", "обл", "п", "пп", "пр", "р", "рис", "с", "стр", "табл",
	"тел", "ч", "эт",
};
static const char *const ru_after[] = {
	"арх", "б", "вв", "г", "гг", "гос", "др", "и.о", "кг", "км", "коп", "куб", "м", "мес",
	"мин", "млн", "млрд", "муз", "н.э", "нац", "о-в", "п.п", "пр", "проц", "р-н", "род", "руб",
	"сек", "см", "сут", "т.д", "т.п", "тел", "тж", "трлн", "тыс", "уд", "час", "чел", "шт",
	"экз",
};
static const char *const uk_titles[] = {
	"акад", "вул", "ген", "гр", "доц", "зам", "п", "пл", "просп", "проф", "св", "тов", "ім",
	"інж",
};
static const char *const uk_inside[] = {
	"англ", "див", "лат", "напр", "нім", "ок", "рис", "т.б", "т.зв", "т.ч",
};
static const char *const uk_numbered[] = {
	"арк", "буд", "гл", "кв", "кн", "обл", "п", "пр", "р", "рис", "с", "ст", "стор", "т",
	"табл", "тел",
};
static const char *const uk_after[] = {
	"вв", "гг", "грн", "др", "коп", "куб", "м", "млн", "млрд", "мін", "н.е", "пр", "р-н", "рр",
	"руб", "сек", "ст", "т.д", "т.п", "тис", "чол", "шт", "ін",
};
static const char *const bg_titles[] = {
	"акад", "арх", "бул", "ген", "гр", "д-р", "доц", "им", "инж", "кап", "кв", "мин", "о-р",
	"полк", "проф", "св", "ул",
};
static const char *const bg_inside[] = {
	"вж", "вкл", "напр", "срв", "т.е", "т.н", "т.нар",
};
static const char *const bg_numbered[] = {
	"ал", "бр", "ет", "обл", "с", "сл", "стр", "т", "табл", "тел", "чл",
};
static const char *const bg_after[] = {
	"в", "вв", "г", "гг", "др", "и.д", "лв", "мин", "млн", "млрд", "н.е", "пр", "стот", "т.г",
	"т.н", "хил", "ч", "щ",
};
static const char *const el_titles[] = {
	"αγ", "αρχ", "γεν", "δρ", "κ", "κα", "καθ", "κες", "κκ", "κος", "λεωφ", "λοχ", "μρ", "οδ",
	"στρ", "υπ",
};
static const char *const el_inside[] = {
	"αγγλ", "βλ", "δηλ", "εκ", "ενν", "κυρ", "λ.χ", "π.χ", "περ", "πρβλ", "πχ", "σημ", "τ.μ",
};
static const char *const el_numbered[] = {
	"άρθρ", "αρ", "αρθ", "αριθ", "εικ", "κεφ", "παρ", "σ", "σελ", "σσ", "τ", "τηλ", "τόμ",
};
static const char *const el_after[] = {
	"α.ε", "δισ", "δολ", "ε.ε", "εκατ", "ευρ", "κ.ά", "κ.α", "κ.λπ", "κ.ο.κ", "κλπ", "κτλ",
	"μ.μ", "μ.χ", "μετ", "ο.η.ε", "π.μ", "π.χ", "τρισ", "χιλ", "χλμ",
};
static const char *const ar_titles[] = {
	"أ", "د", "م",
};
static const char *const ar_inside[] = {
	"إلخ",
};
static const char *const ar_numbered[] = {
	"ج", "ص",
};
static const char *const ar_after[] = {
	"ق.م", "م", "هـ",
};
static const char *const ar_saying[] = {
	"أضاف", "أضافت", "أوضح", "تساءل", "تساءلت", "تقول", "رد", "سأل", "سألت", "قال", "قالت",
	"هتف", "وأضاف", "وقال", "وقالت", "يسأل", "يقول",
};
static const char *const fa_titles[] = {
	"دکتر",
};
static const char *const fa_numbered[] = {
	"ص",
};
static const char *const fa_after[] = {
	"ق.م", "م",
};
static const char *const fa_saying[] = {
	"افزود", "می‌گوید", "پرسید", "گفت",
};
static const char *const he_titles[] = {
	"פרופ",
};
static const char *const he_numbered[] = {
	"עמ",
};
static const char *const he_saying[] = {
	"אמר", "אמרה", "הוסיף", "שאל", "שאלה", "תהה",
};

#define WORDS(list) { list, sizeof list / sizeof list[0] }

static const struct sentence_rules rules[] = {
	{
		.language = "en",
		.titles = WORDS(en_titles),
		.inside = WORDS(en_inside),
		.numbered = WORDS(en_numbered),
		.months = WORDS(en_months),
		.after = WORDS(en_after),
		.states = WORDS(en_states),
		.time = WORDS(en_time),
		.zones = WORDS(en_zones),
		.saying = WORDS(en_saying),
		.named = WORDS(en_named),
		.lettered = WORDS(en_lettered),
		.capital_needed = true,
		.english = true,
	},
	{
		.language = "de",
		.titles = WORDS(de_titles),
		.inside = WORDS(de_inside),
		.numbered = WORDS(de_numbered),
		.after = WORDS(de_after),
		.numbered_end = "str",
		.ordinal_dot = true,
	},
	{
		.language = "fr",
		.titles = WORDS(fr_titles),
		.inside = WORDS(fr_inside),
		.numbered = WORDS(fr_numbered),
		.after = WORDS(fr_after),
		.capital_needed = true,
	},
	{
		.language = "es",
		.titles = WORDS(es_titles),
		.inside = WORDS(es_inside),
		.numbered = WORDS(es_numbered),
		.after = WORDS(es_after),
	},
	{
		.language = "it",
		.titles = WORDS(it_titles),
		.inside = WORDS(it_inside),
		.numbered = WORDS(it_numbered),
		.after = WORDS(it_after),
	},
	{
		.language = "pt",
		.titles = WORDS(pt_titles),
		.inside = WORDS(pt_inside),
		.numbered = WORDS(pt_numbered),
		.after = WORDS(pt_after),
	},
	{
		.language = "nl",
		.titles = WORDS(nl_titles),
		.inside = WORDS(nl_inside),
		.numbered = WORDS(nl_numbered),
		.after = WORDS(nl_after),
	},
	{
		.language = "sv",
		.titles = WORDS(sv_titles),
		.inside = WORDS(sv_inside),
		.numbered = WORDS(sv_numbered),
		.after = WORDS(sv_after),
	},
	{
		.language = "da",
		.titles = WORDS(da_titles),
		.inside = WORDS(da_inside),
		.numbered = WORDS(da_numbered),
		.after = WORDS(da_after),
		.ordinal_dot = true,
	},
	{
		.language = "no",
		.titles = WORDS(no_titles),
		.inside = WORDS(no_inside),
		.numbered = WORDS(no_numbered),
		.after = WORDS(no_after),
		.ordinal_dot = true,
	},
	{
		.language = "fi",
		.titles = WORDS(fi_titles),
		.inside = WORDS(fi_inside),
		.numbered = WORDS(fi_numbered),
		.after = WORDS(fi_after),
		.ordinal_dot = true,
	},
	{
		.language = "pl",
		.titles = WORDS(pl_titles),
		.inside = WORDS(pl_inside),
		.numbered = WORDS(pl_numbered),
		.after = WORDS(pl_after),
		.ordinal_dot = true,
	},
	{
		.language = "cs",
		.titles = WORDS(cs_titles),
		.inside = WORDS(cs_inside),
		.numbered = WORDS(cs_numbered),
		.after = WORDS(cs_after),
		.ordinal_dot = true,
	},
	{
		.language = "ro",
		.titles = WORDS(ro_titles),
		.inside = WORDS(ro_inside),
		.numbered = WORDS(ro_numbered),
		.after = WORDS(ro_after),
	},
	{
		.language = "hu",
		.titles = WORDS(hu_titles),
		.inside = WORDS(hu_inside),
		.numbered = WORDS(hu_numbered),
		.after = WORDS(hu_after),
		.ordinal_dot = true,
	},
	{
		.language = "tr",
		.titles = WORDS(tr_titles),
		.inside = WORDS(tr_inside),
		.numbered = WORDS(tr_numbered),
		.after = WORDS(tr_after),
	},
	{
		.language = "ru",
		.titles = WORDS(ru_titles),
		.inside = WORDS(ru_inside),
		.numbered = WORDS(ru_numbered),
		.after = WORDS(ru_after),
	},
	{
		.language = "uk",
		.titles = WORDS(uk_titles),
		.inside = WORDS(uk_inside),
		.numbered = WORDS(uk_numbered),
		.after = WORDS(uk_after),
	},
	{
		.language = "bg",
		.titles = WORDS(bg_titles),
		.inside = WORDS(bg_inside),
		.numbered = WORDS(bg_numbered),
		.after = WORDS(bg_after),
	},
	{
		.language = "el",
		.titles = WORDS(el_titles),
		.inside = WORDS(el_inside),
		.numbered = WORDS(el_numbered),
		.after = WORDS(el_after),
		.small_starts = true,
		.end_mark = ';',
	},
	{
		.language = "ar",
		.titles = WORDS(ar_titles),
		.inside = WORDS(ar_inside),
		.numbered = WORDS(ar_numbered),
		.after = WORDS(ar_after),
		.saying = WORDS(ar_saying),
		.label_colon = true,
	},
	{
		.language = "fa",
		.titles = WORDS(fa_titles),
		.numbered = WORDS(fa_numbered),
		.after = WORDS(fa_after),
		.saying = WORDS(fa_saying),
	},
	{
		.language = "he",
		.titles = WORDS(he_titles),
		.numbered = WORDS(he_numbered),
		.saying = WORDS(he_saying),
	},
	{
		.language = "hy",
		.end_mark = ':',
	},
};
static const struct sentence_rules no_rules = { .language = "" };

const struct sentence_rules *sentence_rules_for(const char *language)
{
	for (size_t i = 0; i < sizeof rules / sizeof rules[0]; i++)
		if (lang_is(language, rules[i].language))
			return &rules[i];
	return &no_rules;
}
