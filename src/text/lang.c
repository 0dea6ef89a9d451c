/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "text/lang.h"

#include "text/codepoint.h"

#include <string.h>
#include <strings.h>
#include <unistr.h>

static const char *const en_words[] = {
	"a", "about", "according", "after", "all", "also", "although", "an", "and", "another",
	"are", "as", "at", "be", "because", "been", "before", "between", "both", "but", "by",
	"can", "could", "despite", "did", "do", "does", "during", "each", "even", "for", "from",
	"had", "has", "have", "he", "her", "here", "him", "his", "how", "however", "i", "if", "in",
	"into", "is", "it", "its", "just", "last", "later", "let", "many", "me", "meanwhile",
	"more", "most", "mr", "mrs", "ms", "my", "no", "nor", "not", "now", "of", "on", "one",
	"only", "or", "other", "our", "over", "she", "since", "so", "some", "still", "such",
	"than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "those",
	"though", "three", "through", "to", "today", "two", "until", "us", "was", "we", "were",
	"what", "when", "where", "whether", "which", "while", "who", "why", "with", "would",
	"yesterday", "yet", "you", "your",
};
static const char *const de_words[] = {
	"aber", "alle", "allem", "als", "also", "am", "an", "auch", "auf", "aus", "bei", "bereits",
	"bis", "bisher", "da", "dabei", "dagegen", "damit", "danach", "dann", "das", "dass",
	"dazu", "dem", "den", "denn", "der", "des", "deshalb", "die", "dies", "diese", "diesem",
	"dieser", "dieses", "doch", "dort", "durch", "ein", "eine", "einem", "einen", "einer",
	"eines", "er", "erst", "es", "für", "gegen", "hat", "hatte", "hier", "ich", "ihm", "ihn",
	"ihr", "ihre", "ihrem", "ihren", "im", "in", "insgesamt", "ist", "jedoch", "jetzt", "kein",
	"keine", "man", "mehr", "mit", "nach", "nicht", "noch", "nun", "nur", "ob", "oder",
	"seien", "sein", "seine", "seit", "sich", "sie", "sind", "so", "sondern", "später",
	"trotz", "um", "und", "uns", "unser", "unter", "vom", "von", "vor", "war", "waren", "was",
	"weil", "weiter", "wenn", "wer", "werden", "wie", "wir", "wird", "wo", "wurde", "zu",
	"zudem", "zum", "zur", "zwar", "zwischen", "über",
};
static const char *const fr_words[] = {
	"a", "ainsi", "alors", "après", "au", "aucun", "aujourd", "aussi", "autre", "aux", "avant",
	"avec", "avoir", "bien", "c", "car", "ce", "cela", "celle", "celui", "ces", "cet", "cette",
	"ceux", "chez", "comme", "contre", "d", "dans", "de", "depuis", "des", "deux", "donc",
	"du", "elle", "elles", "en", "encore", "enfin", "entre", "est", "et", "eux", "fait",
	"hier", "ici", "il", "ils", "j", "je", "l", "la", "le", "les", "leur", "leurs", "lors",
	"lorsque", "lui", "mais", "malgré", "moins", "même", "n", "ne", "non", "nos", "notre",
	"nous", "on", "ont", "ou", "où", "par", "pas", "pendant", "plus", "pour", "pourtant",
	"près", "puis", "qu", "quand", "que", "quelques", "qui", "s", "sa", "sans", "se", "selon",
	"ses", "si", "son", "sont", "sous", "sur", "tous", "tout", "toute", "toutefois", "très",
	"un", "une", "vers", "voici", "vous", "y", "à", "été", "être",
};
static const char *const es_words[] = {
	"a", "además", "ahora", "al", "algunos", "antes", "aquí", "aun", "aunque", "ayer", "cada",
	"como", "con", "contra", "cuando", "de", "del", "desde", "después", "donde", "dos",
	"durante", "e", "el", "ella", "ellos", "en", "entre", "era", "es", "esa", "ese", "eso",
	"esta", "estaba", "este", "esto", "estos", "está", "están", "fue", "fueron", "ha", "hace",
	"han", "hasta", "hay", "hoy", "la", "las", "le", "les", "lo", "los", "luego", "me", "mi",
	"mientras", "muy", "más", "nada", "ni", "no", "nos", "o", "otra", "otro", "para", "pero",
	"poco", "por", "porque", "pues", "que", "quien", "se", "según", "ser", "si", "sin",
	"sobre", "son", "su", "sus", "también", "tan", "tiene", "todo", "todos", "tras", "tres",
	"tu", "un", "una", "uno", "unos", "y", "ya", "yo", "él",
};
static const char *const it_words[] = {
	"a", "ad", "agli", "ai", "al", "alla", "alle", "allo", "anche", "ancora", "c", "che",
	"chi", "ci", "come", "con", "contro", "così", "cui", "d", "da", "dagli", "dai", "dal",
	"dalla", "dalle", "degli", "dei", "del", "della", "delle", "dello", "di", "dopo", "dove",
	"due", "durante", "e", "ed", "era", "erano", "fra", "gli", "ha", "hanno", "i", "ieri",
	"il", "in", "infatti", "invece", "io", "l", "la", "le", "lei", "li", "lo", "loro", "lui",
	"ma", "mentre", "mi", "molto", "ne", "negli", "nei", "nel", "nella", "nelle", "nello",
	"noi", "non", "nostro", "o", "oggi", "ogni", "ora", "per", "perché", "però", "più", "poi",
	"prima", "qualche", "quando", "quanto", "quella", "quello", "questa", "queste", "questi",
	"questo", "qui", "se", "secondo", "sei", "sempre", "senza", "si", "sia", "solo", "sono",
	"sopra", "sotto", "sta", "stata", "stato", "su", "sua", "sugli", "sui", "sul", "sulla",
	"sulle", "suo", "tra", "tutti", "tutto", "un", "una", "uno", "è",
};
static const char *const pt_words[] = {
	"a", "agora", "ainda", "além", "ao", "aos", "apenas", "após", "as", "até", "cada", "com",
	"como", "contra", "da", "das", "de", "depois", "desde", "do", "dois", "dos", "durante",
	"e", "ela", "elas", "ele", "eles", "em", "enquanto", "entre", "era", "essa", "esse",
	"esta", "este", "está", "estão", "eu", "foi", "foram", "há", "isso", "isto", "já", "lhe",
	"mais", "mas", "me", "mesmo", "meu", "muito", "na", "nas", "nem", "no", "nos", "nossa",
	"num", "numa", "não", "nós", "o", "onde", "ontem", "os", "ou", "outro", "para", "pela",
	"pelas", "pelo", "pelos", "por", "porque", "porém", "quando", "que", "quem", "se",
	"segundo", "sem", "ser", "seu", "sobre", "sua", "são", "só", "também", "tem", "ter",
	"todos", "um", "uma", "à", "às", "é",
};
static const char *const nl_words[] = {
	"aan", "al", "alle", "als", "bij", "daar", "daarna", "dan", "dat", "de", "deze", "die",
	"dit", "doch", "door", "dus", "een", "en", "er", "gaat", "geen", "had", "hebben", "heeft",
	"het", "hij", "hoe", "hun", "iets", "ik", "in", "is", "ja", "je", "kan", "maar", "meer",
	"men", "met", "mijn", "na", "naar", "niet", "niets", "nog", "nu", "of", "om", "omdat",
	"onder", "ons", "ook", "op", "over", "sinds", "te", "tegen", "ten", "toch", "toen", "tot",
	"tussen", "uit", "van", "veel", "volgens", "voor", "waar", "waren", "was", "wat", "we",
	"wel", "werd", "werden", "wie", "wij", "worden", "wordt", "ze", "zei", "zelf", "zich",
	"zij", "zijn", "zo", "zonder", "zou",
};
static const char *const sv_words[] = {
	"alla", "allt", "att", "av", "bara", "blev", "bli", "de", "dem", "den", "denna", "deras",
	"dess", "det", "detta", "dig", "din", "dock", "du", "där", "då", "efter", "ej", "eller",
	"en", "enligt", "er", "ett", "från", "för", "ha", "hade", "han", "hans", "har", "hon",
	"honom", "hur", "här", "i", "icke", "igår", "inte", "jag", "kan", "kommer", "man", "med",
	"mellan", "men", "mer", "mot", "mycket", "nu", "när", "någon", "något", "några", "och",
	"om", "oss", "på", "sedan", "ser", "sin", "sina", "sitt", "ska", "skulle", "som", "så",
	"till", "trots", "under", "upp", "ut", "utan", "var", "vara", "vi", "vid", "är", "åt",
	"över",
};
static const char *const da_words[] = {
	"af", "alle", "at", "blev", "bliver", "da", "de", "dem", "den", "denne", "der", "deres",
	"det", "dette", "dig", "du", "efter", "eller", "en", "end", "er", "et", "for", "fra", "få",
	"ham", "han", "hans", "har", "havde", "hendes", "hun", "hvad", "hver", "hvis", "hvor", "i",
	"ifølge", "ikke", "ind", "jeg", "kan", "kun", "lige", "man", "mange", "med", "meget",
	"mellem", "men", "mere", "mig", "mod", "nu", "når", "og", "også", "om", "op", "os", "over",
	"på", "samt", "se", "siden", "sig", "sin", "skal", "skulle", "som", "så", "til", "ud",
	"uden", "under", "var", "ved", "vi", "vil", "være",
};
static const char *const no_words[] = {
	"alle", "at", "av", "ble", "blir", "både", "da", "de", "dem", "den", "denne", "der",
	"deres", "det", "dette", "du", "eller", "en", "enn", "er", "et", "etter", "for", "fordi",
	"fra", "få", "før", "ha", "hadde", "han", "hans", "har", "hun", "hva", "hvis", "hvor",
	"hvordan", "i", "ifølge", "ikke", "inn", "jeg", "kan", "kun", "man", "mange", "med", "meg",
	"mellom", "men", "mer", "mot", "nå", "når", "og", "også", "om", "opp", "oss", "over", "på",
	"sa", "seg", "selv", "siden", "sin", "skal", "skulle", "som", "så", "til", "under", "ut",
	"uten", "var", "ved", "vi", "vil", "være", "år",
};
static const char *const fi_words[] = {
	"ei", "eikä", "eivät", "emme", "en", "että", "he", "hän", "hänen", "ihmisten", "ja", "jo",
	"joka", "jonka", "jos", "jossa", "jotka", "kaikki", "kanssa", "koska", "kuin", "kuitenkin",
	"kun", "kuten", "me", "mikä", "mukaan", "mutta", "myöhemmin", "myös", "ne", "niiden",
	"niin", "nyt", "oli", "olivat", "olla", "on", "ovat", "se", "sekä", "sen", "siitä",
	"sillä", "sitä", "tai", "tämä", "tämän", "tässä", "vaan", "vain", "vielä", "voi", "vuoden",
	"vuonna", "yli",
};
static const char *const pl_words[] = {
	"a", "aby", "albo", "ale", "bardzo", "bez", "bo", "być", "był", "była", "było", "były",
	"co", "czy", "dla", "dlatego", "do", "dwa", "gdy", "gdzie", "go", "i", "ich", "ile", "im",
	"inne", "ja", "jak", "jako", "jednak", "jego", "jej", "jest", "jeszcze", "już", "kiedy",
	"kto", "która", "które", "który", "ma", "może", "mu", "my", "na", "nad", "natomiast",
	"nich", "nie", "niż", "o", "od", "on", "ona", "oni", "oraz", "po", "pod", "podczas",
	"ponad", "poza", "przed", "przez", "przy", "się", "są", "ta", "tak", "także", "tam", "te",
	"tego", "tej", "ten", "też", "to", "tutaj", "tych", "tylko", "tym", "u", "w", "wczoraj",
	"we", "według", "więc", "wszyscy", "wszystko", "z", "za", "zaś", "ze", "że",
};
static const char *const cs_words[] = {
	"a", "aby", "ale", "ani", "až", "bez", "bude", "budou", "by", "byl", "byla", "byli",
	"bylo", "být", "co", "další", "do", "ho", "i", "jak", "jako", "je", "jeho", "jejich",
	"jen", "již", "jsem", "jsou", "k", "kde", "kdo", "kdy", "když", "která", "které", "který",
	"mezi", "mu", "má", "může", "na", "nad", "ne", "nebo", "není", "než", "ní", "o", "od",
	"on", "ona", "oni", "pak", "po", "pod", "podle", "pouze", "pro", "proto", "protože",
	"před", "při", "s", "se", "si", "svou", "tak", "také", "tam", "ten", "tento", "to", "tom",
	"tu", "u", "už", "v", "ve", "včera", "však", "vše", "z", "za", "ze", "že",
};
static const char *const ro_words[] = {
	"a", "aceasta", "această", "acest", "aceste", "acum", "ai", "al", "ale", "am", "ar", "are",
	"astfel", "au", "avea", "ca", "care", "ce", "cel", "cele", "cu", "cum", "când", "că",
	"dar", "de", "deci", "deja", "despre", "din", "doar", "doi", "după", "ea", "ei", "el",
	"este", "eu", "fi", "fiind", "fost", "fără", "iar", "ieri", "la", "le", "lor", "lui",
	"mai", "noi", "nu", "o", "ori", "pe", "pentru", "prin", "s", "sa", "sau", "se", "spre",
	"sub", "sunt", "să", "toate", "tot", "totuși", "un", "unei", "unor", "unui", "va", "vor",
	"în", "însă", "între", "și",
};
static const char *const hu_words[] = {
	"a", "aki", "akik", "alatt", "amely", "amelyek", "ami", "amikor", "annak", "arra", "az",
	"azonban", "azt", "azért", "be", "belül", "csak", "de", "e", "egy", "egyik", "el", "ellen",
	"előtt", "ez", "ezek", "ezt", "fel", "ha", "hanem", "hogy", "hogyan", "ide", "ill", "is",
	"itt", "kell", "ki", "két", "köztük", "között", "le", "lesz", "lett", "majd", "meg",
	"mellett", "mely", "mert", "mi", "minden", "mindig", "mint", "most", "már", "még", "míg",
	"módon", "nagy", "ne", "nem", "nincs", "ott", "s", "sem", "szerint", "tegnap", "több",
	"után", "vagy", "van", "vannak", "volt", "voltak", "és", "így", "össze", "ő",
};
static const char *const tr_words[] = {
	"ama", "ancak", "ardından", "artık", "aynı", "az", "bazı", "ben", "bile", "bin", "bir",
	"biri", "biz", "bu", "bugün", "bütün", "da", "daha", "de", "değil", "diye", "dün", "en",
	"fakat", "gibi", "göre", "hem", "hep", "her", "hiç", "iki", "ile", "ilk", "ise", "için",
	"kadar", "kendi", "ki", "mi", "milyon", "mı", "ne", "neden", "o", "olan", "olarak", "oldu",
	"olduğu", "olduğunu", "onlar", "onu", "onun", "sadece", "sen", "siz", "son", "sonra",
	"tarafından", "tüm", "var", "ve", "veya", "ya", "yani", "yeni", "yok", "çok", "çünkü",
	"üzere", "şey", "şu",
};
static const char *const id_words[] = {
	"adalah", "agar", "akan", "antara", "atas", "atau", "bagi", "bahwa", "banyak", "bisa",
	"dalam", "dan", "dapat", "dari", "dengan", "di", "dia", "hal", "hanya", "harus", "hingga",
	"ia", "ini", "itu", "juga", "kami", "karena", "ke", "kepada", "kita", "lain", "lebih",
	"melalui", "menjadi", "mereka", "namun", "oleh", "orang", "pada", "para", "sebagai",
	"sebuah", "secara", "sejak", "sekitar", "selain", "serta", "setelah", "sudah", "telah",
	"tersebut", "tidak", "untuk", "yaitu", "yang",
};
static const char *const vi_words[] = {
	"bị", "cho", "các", "có", "cùng", "cũng", "của", "do", "hay", "họ", "không", "là", "lại",
	"mà", "một", "ngày", "người", "như", "những", "này", "năm", "ra", "rất", "sau", "sẽ",
	"theo", "thì", "trong", "trên", "tại", "từ", "và", "về", "với", "ông", "đang", "đây", "đã",
	"đó", "được", "đến", "để",
};
static const char *const ru_words[] = {
	"а", "без", "был", "была", "были", "было", "быть", "в", "вам", "вас", "во", "вот", "все",
	"всего", "вы", "где", "да", "даже", "для", "до", "его", "ее", "если", "есть", "еще", "ещё",
	"же", "за", "здесь", "и", "из", "или", "им", "их", "к", "как", "ко", "когда", "которые",
	"который", "кто", "ли", "между", "меня", "мне", "мы", "на", "над", "нас", "не", "него",
	"нет", "ни", "них", "но", "о", "об", "однако", "он", "она", "они", "от", "по", "под",
	"после", "потом", "потому", "при", "с", "со", "так", "также", "там", "те", "тем", "то",
	"того", "тоже", "той", "только", "том", "ты", "у", "уже", "хотя", "чем", "через", "что",
	"чтобы", "эта", "эти", "это", "этого", "этом", "этот", "я",
};
static const char *const uk_words[] = {
	"а", "або", "але", "без", "був", "була", "були", "було", "бути", "в", "вже", "ви", "вона",
	"вони", "все", "від", "він", "для", "до", "же", "з", "з'явився", "за", "зі", "й", "його",
	"коли", "крім", "лише", "ми", "між", "на", "над", "нам", "не", "них", "ну", "ні", "о",
	"однак", "ось", "перед", "по", "при", "про", "під", "після", "саме", "свої", "себе", "та",
	"так", "також", "там", "те", "то", "того", "той", "тому", "у", "хто", "це", "цей", "цього",
	"ці", "чи", "що", "щоб", "я", "як", "яка", "який", "якщо", "які", "є", "із", "її",
};
static const char *const bg_words[] = {
	"а", "аз", "ако", "ала", "без", "беше", "би", "бил", "бъде", "в", "вече", "ви", "вие",
	"все", "във", "да", "до", "докато", "дори", "е", "един", "една", "едно", "за", "заради",
	"и", "из", "или", "им", "има", "как", "като", "което", "които", "кой", "който", "която",
	"към", "ли", "между", "ми", "мога", "му", "на", "над", "не", "него", "нея", "ни", "ние",
	"но", "о", "обаче", "от", "още", "пак", "по", "под", "поради", "пред", "през", "при", "с",
	"са", "сам", "само", "се", "си", "ските", "след", "според", "със", "също", "тази", "така",
	"там", "те", "тези", "това", "тогава", "този", "той", "тя", "у", "че", "ще", "щом",
};
static const char *const el_words[] = {
	"ένα", "ένας", "έχει", "έχουν", "ή", "ήταν", "αλλά", "αν", "από", "αυτά", "αυτή", "αυτό",
	"αυτός", "για", "δε", "δεν", "είναι", "εδώ", "ενώ", "επίσης", "η", "θα", "κάθε", "και",
	"κατά", "μέχρι", "μία", "μας", "με", "μετά", "μια", "μου", "μπορεί", "να", "ο", "οι",
	"πιο", "ποια", "ποιος", "που", "πού", "πρέπει", "πριν", "προς", "πως", "σας", "σε", "σου",
	"στα", "στη", "στην", "στις", "στο", "στον", "στους", "συ", "τα", "τη", "την", "της", "τι",
	"τις", "το", "τον", "του", "τους", "των", "ως", "ωστόσο", "όμως", "όπως", "όταν", "ότι",
	"όχι",
};
static const char *const ar_words[] = {
	"أما", "أن", "أو", "أي", "إذا", "إلى", "إن", "التي", "الذي", "الذين", "بعد", "بل", "بين",
	"تم", "ثم", "حتى", "حول", "خلال", "ذلك", "سوف", "على", "عن", "عند", "غير", "فإن", "في",
	"فيه", "فيها", "قال", "قالت", "قبل", "قد", "كان", "كانت", "كل", "كما", "لا", "لكن", "لم",
	"لن", "له", "لها", "ليس", "ما", "مع", "من", "منذ", "منه", "منها", "هذا", "هذه", "هل", "هم",
	"هناك", "هو", "هي", "وأن", "وفي", "وقال", "وقد", "وكان", "ولا", "ولم", "ومن", "يكون",
};
static const char *const fa_words[] = {
	"آن", "آنها", "از", "است", "اما", "ایران", "این", "با", "باید", "بر", "برای", "به", "بود",
	"تا", "تر", "خود", "داد", "دارد", "در", "درباره", "را", "شد", "شده", "شود", "ما", "می",
	"نیز", "هر", "هم", "و", "وی", "چه", "کرد", "کرده", "کند", "که", "گفت", "یا", "یک",
};
static const char *const ur_words[] = {
	"آپ", "اس", "ان", "اور", "اپنے", "ایک", "بھی", "تو", "تک", "تھا", "تھی", "تھے", "جس", "جو",
	"رہا", "سے", "لیے", "میں", "نہیں", "نے", "وہ", "پر", "کا", "کر", "کو", "کہ", "کی", "کیا",
	"کے", "گیا", "ہم", "ہو", "ہوئے", "ہیں", "ہے", "یہ",
};
static const char *const hi_words[] = {
	"अपने", "इस", "उन", "एक", "और", "कर", "कहा", "का", "कि", "की", "के", "को", "गया", "जो",
	"तक", "था", "थी", "थे", "नहीं", "ने", "पर", "भी", "में", "यह", "या", "रहा", "लिए", "वह",
	"साथ", "से", "हुए", "है", "हैं", "हो",
};
static const char *const mr_words[] = {
	"आणि", "आहे", "आहेत", "एक", "का", "की", "केली", "केले", "च", "त्या", "त्यांनी", "नाही",
	"म्हणाले", "या", "यांनी", "व", "हा", "ही", "होता", "होती", "होते",
};
static const char *const he_words[] = {
	"אבל", "או", "אחרי", "אל", "אם", "אמר", "אמרה", "אני", "את", "בין", "גם", "הוא", "היא",
	"היה", "היו", "הם", "זה", "זו", "יש", "כי", "כך", "כל", "לא", "לפני", "מה", "מי", "עד",
	"על", "עם", "רק", "של", "שלא",
};
static const char *const sr_words[] = {
	"а", "али", "била", "били", "било", "био", "бити", "већ", "да", "до", "ду", "за", "и",
	"из", "или", "их", "када", "како", "код", "која", "које", "који", "међу", "на", "након",
	"не", "него", "од", "око", "она", "они", "оно", "по", "под", "поред", "према", "при", "са",
	"само", "се", "смо", "су", "так", "тако", "тај", "те", "то", "у", "уз", "што", "је", "јер",
	"још", "ће",
};
static const char *const kk_words[] = {
	"ал", "бар", "бас", "бен", "болды", "болып", "бір", "бұл", "да", "де", "дейді", "деп",
	"еді", "емес", "ең", "жаңа", "жоқ", "және", "кейін", "мен", "не", "ол", "оның", "осы",
	"сол", "туралы", "үшін",
};

#define WORDS(list) { list, sizeof list / sizeof list[0] }

/*
 * In the order in which a draw is decided.  Letters that speak for a language count as much as a
 * frequent word.
 */
static const struct language {
	const char *code;
	struct word_list words;
	const char *letters;
} languages[] = {
	{ "en", WORDS(en_words), "" },
	{ "de", WORDS(de_words), "ß" },
	{ "fr", WORDS(fr_words), "çœêèû" },
	{ "es", WORDS(es_words), "ñ¿¡" },
	{ "it", WORDS(it_words), "ìò" },
	{ "pt", WORDS(pt_words), "ãõ" },
	{ "nl", WORDS(nl_words), "" },
	{ "sv", WORDS(sv_words), "å" },
	{ "da", WORDS(da_words), "øæå" },
	{ "no", WORDS(no_words), "øæå" },
	{ "fi", WORDS(fi_words), "" },
	{ "pl", WORDS(pl_words), "łżąęśń" },
	{ "cs", WORDS(cs_words), "řěů" },
	{ "ro", WORDS(ro_words), "șțăţ" },
	{ "hu", WORDS(hu_words), "őű" },
	{ "tr", WORDS(tr_words), "ğışİ" },
	{ "id", WORDS(id_words), "" },
	{ "vi", WORDS(vi_words), "đơưạảầậế" },
	{ "ru", WORDS(ru_words), "ы" },
	{ "uk", WORDS(uk_words), "іїєґ" },
	{ "bg", WORDS(bg_words), "ъ" },
	{ "sr", WORDS(sr_words), "јљњћђ" },
	{ "kk", WORDS(kk_words), "әғқңөұһ" },
	{ "el", WORDS(el_words), "" },
	{ "ar", WORDS(ar_words), "ةأإ" },
	{ "fa", WORDS(fa_words), "پچژگ" },
	{ "ur", WORDS(ur_words), "ٹڈڑںےہھ" },
	{ "hi", WORDS(hi_words), "" },
	{ "mr", WORDS(mr_words), "ळ" },
	{ "he", WORDS(he_words), "" },
};

enum {
	LANGUAGES = sizeof languages / sizeof languages[0],
	SAMPLE = 4096,	   /* bytes that are looked at */
	ROUND = 40,	   /* words between two looks at the votes */
	VOTES_NEEDED = 2,
	BALLOTS = 4096,	   /* more than twice as many as there are words: a power of two */
};

/* A script of one language, or of the languages that then vote from FIRST on. */
static const struct script {
	uint32_t from, to;
	const char *code; /* NULL: languages vote */
} scripts[] = {
	{ 0x0041, 0x024F, NULL }, { 0x0370, 0x03FF, "el" }, { 0x0400, 0x052F, NULL },
	{ 0x0530, 0x058F, "hy" }, { 0x0590, 0x05FF, "he" }, { 0x0600, 0x06FF, NULL },
	{ 0x0900, 0x097F, NULL }, { 0x0980, 0x09FF, "bn" }, { 0x0A00, 0x0A7F, "pa" },
	{ 0x0A80, 0x0AFF, "gu" }, { 0x0B80, 0x0BFF, "ta" }, { 0x0C00, 0x0C7F, "te" },
	{ 0x0C80, 0x0CFF, "kn" }, { 0x0D00, 0x0D7F, "ml" }, { 0x0D80, 0x0DFF, "si" },
	{ 0x0E00, 0x0E7F, "th" }, { 0x0E80, 0x0EFF, "lo" }, { 0x1000, 0x109F, "my" },
	{ 0x10A0, 0x10FF, "ka" }, { 0x1200, 0x137F, "am" }, { 0x1780, 0x17FF, "km" },
	{ 0x3040, 0x30FF, "ja" }, { 0x3400, 0x9FFF, "zh" }, { 0xAC00, 0xD7AF, "ko" },
};
enum { SCRIPTS = sizeof scripts / sizeof scripts[0] };

/* What a script falls back to when none of its languages has the votes. */
static const struct {
	uint32_t from;
	const char *code;
} defaults[] = { { 0x0400, "ru" }, { 0x0600, "ar" }, { 0x0900, "hi" } };

/* strncmp, in a loop: words that are searched for differ within a letter or two. */
static int order_of(const char *entry, const char *word, size_t len)
{
	size_t i = 0;

	while (i < len && entry[i] == word[i] && entry[i])
		i++;
	return i == len ? 0 : (unsigned char)entry[i] - (unsigned char)word[i];
}

size_t word_list_from(const struct word_list *list, const char *word, size_t len)
{
	size_t low = 0, high = list->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (order_of(list->v[middle], word, len) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool word_list_has(const struct word_list *list, const char *word)
{
	size_t i = word_list_from(list, word, strlen(word) + 1);

	return i < list->n && !strcmp(list->v[i], word);
}

bool lang_is(const char *language, const char *code)
{
	size_t n = strlen(code);

	return n && (*language | 0x20) == *code && !strncasecmp(language, code, n) &&
	       (!language[n] || language[n] == '-' || language[n] == '_');
}

struct word_list lang_frequent(const char *language)
{
	for (int i = 0; i < LANGUAGES; i++)
		if (lang_is(language, languages[i].code))
			return languages[i].words;
	return (struct word_list){ 0 };
}

void lang_lower_word(const char *text, struct span word, char out[LANG_WORD_MAX])
{
	size_t n = 0;

	for (uint32_t at = word.start; at < word.end;) {
		uint32_t c = codepoint_lower(codepoint_next(text, &at, word.end));
		int added = u8_uctomb((uint8_t *)out + n, c == 0x2019 ? '\'' : c,
				      (ptrdiff_t)(LANG_WORD_MAX - 1 - n));

		if (added < 0) {
			n = 0;
			break;
		}
		n += (size_t)added;
	}
	out[n] = '\0';
}

/* The next run of letters in RANGE, which then begins behind it; empty at the end. */
static struct span take_word(const char *text, struct span *range)
{
	struct span word = { range->end, range->end };

	while (range->start < range->end) {
		uint32_t from = range->start;

		if (codepoint_is_letter(codepoint_next(text, &range->start, range->end))) {
			if (word.start == range->end)
				word.start = from;
		} else if (word.start < range->end) {
			word.end = from;
			return word;
		}
	}
	return word;
}

/* What is not ASCII, by script; whether any of it is not Latin. */
static bool count_wide(const char *text, struct span sample, unsigned counts[SCRIPTS])
{
	bool other = false;

	while ((sample.start = (uint32_t)codepoint_skip_ascii(text, sample.start, sample.end)) <
	       sample.end) {
		uint32_t c = codepoint_next(text, &sample.start, sample.end);

		for (size_t i = 0; i < SCRIPTS && scripts[i].from <= c; i++)
			counts[i] += c <= scripts[i].to;
	}
	for (size_t i = 1; i < SCRIPTS; i++)
		other = other || counts[i];
	return other;
}

static unsigned count_ascii_letters(const char *text, struct span sample)
{
	unsigned n = 0;

	for (uint32_t at = sample.start; at < sample.end; at++)
		n += (unsigned char)text[at] < 0x80 && codepoint_is_letter((unsigned char)text[at]);
	return n;
}

static const struct script *main_script(const char *text, struct span sample)
{
	unsigned counts[SCRIPTS] = { 0 };
	size_t best = 0;

	if (!count_wide(text, sample, counts))
		return &scripts[0]; /* the Latin one */
	counts[0] += count_ascii_letters(text, sample);
	for (size_t i = 1; i < SCRIPTS; i++)
		if (counts[i] > counts[best])
			best = i;
	/* Japanese writes more Han than kana, Chinese writes no kana at all */
	for (size_t i = 0; i < SCRIPTS; i++)
		if (scripts[i].from == 0x3040 && scripts[best].from == 0x3400 &&
		    counts[i] * 20 > counts[best])
			return &scripts[i];
	return &scripts[best];
}

/*
 * All the words of all the languages, hashed before main: asking each language for each word took
 * a sixth of the time of an annotation.
 */
static struct ballot {
	uint16_t language, word; /* where it stands in the lists */
	uint32_t languages;      /* that use it, a bit for each; 0: a free ballot */
} ballots[BALLOTS];
_Static_assert(LANGUAGES <= 32, "a language has a bit in a ballot");

static bool is_for(const struct ballot *b, const char *word)
{
	return !strcmp(languages[b->language].words.v[b->word], word);
}

/* The ballot of the word, or the free one where it belongs. */
static struct ballot *ballot_of(const char *word)
{
	uint32_t hash = 2166136261u;

	for (const char *p = word; *p; p++)
		hash = (hash ^ (unsigned char)*p) * 16777619u;
	hash ^= hash >> 16;
	while (ballots[hash % BALLOTS].languages && !is_for(&ballots[hash % BALLOTS], word))
		hash++;
	return &ballots[hash % BALLOTS];
}

__attribute__((constructor)) static void make_ballots(void)
{
	for (int i = 0; i < LANGUAGES; i++)
		for (size_t k = 0; k < languages[i].words.n; k++) {
			struct ballot *b = ballot_of(languages[i].words.v[k]);

			if (!b->languages)
				*b = (struct ballot){(uint16_t)i, (uint16_t)k, 0};
			b->languages |= 1u << i;
		}
}

static void vote_word(const char *word, unsigned votes[LANGUAGES])
{
	for (uint32_t left = ballot_of(word)->languages; left; left &= left - 1)
		votes[__builtin_ctz(left)]++;
}

static void vote_letters(const char *text, struct span word, unsigned votes[LANGUAGES])
{
	for (uint32_t at = word.start; at < word.end;) {
		uint32_t from = at;

		if (codepoint_next(text, &at, word.end) < 0x80)
			continue;
		for (int i = 0; i < LANGUAGES; i++) {
			char letter[5] = { 0 };

			memcpy(letter, text + from, at - from);
			votes[i] += strstr(languages[i].letters, letter) != NULL;
		}
	}
}

static int leader(const unsigned votes[LANGUAGES], unsigned *lead)
{
	int best = 0;
	unsigned second = 0;

	for (int i = 1; i < LANGUAGES; i++)
		if (votes[i] > votes[best])
			best = i;
	for (int i = 0; i < LANGUAGES; i++)
		if (i != best && votes[i] > second)
			second = votes[i];
	*lead = votes[best] - second;
	return best;
}

/* The language with most votes, or NULL where they are too few. */
static const char *elect(const char *text, struct span sample)
{
	unsigned votes[LANGUAGES] = { 0 }, lead, words = 0;
	struct span word;
	char lower[LANG_WORD_MAX];
	int best;

	for (word = take_word(text, &sample); span_length(word); word = take_word(text, &sample)) {
		lang_lower_word(text, word, lower);
		if (!lower[0] || lower[1] || strchr("aeiouy", lower[0])) /* no initials */
			vote_word(lower, votes);
		vote_letters(text, word, votes);
		if (++words % ROUND)
			continue;
		best = leader(votes, &lead);
		if (lead > words / 8)
			return languages[best].code;
	}
	best = leader(votes, &lead);
	return votes[best] >= VOTES_NEEDED ? languages[best].code : NULL;
}

const char *lang_guess(const char *text, size_t len)
{
	struct span sample = { 0, len < SAMPLE ? (uint32_t)len : SAMPLE };
	const struct script *script;
	const char *code;

	while (sample.end < len && ((unsigned char)text[sample.end] & 0xC0) == 0x80)
		sample.end--;
	script = main_script(text, sample);
	if (script->code)
		return script->code;
	code = elect(text, sample);
	if (code)
		return code;
	for (size_t i = 0; i < sizeof defaults / sizeof defaults[0]; i++)
		if (script->from == defaults[i].from)
			return defaults[i].code;
	return "en";
}
