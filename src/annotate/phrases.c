/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "annotate/phrases.h"

/* In the form of furniture_fold; each list in order of its bytes. */

static const char *const en_whole[] = {
	"30", "a a a", "a day ago", "about", "about author", "about the author", "about us",
	"accept", "accept all", "accessibility", "ad", "add a comment", "add comment", "ads",
	"advertise", "advertise with us", "advertisement", "advertisements", "advertising",
	"affiliate", "afp", "agence france-presse", "agencies", "agency", "agree", "all",
	"also read", "an hour ago", "ani", "ap", "around the web", "article continues below",
	"associated press", "author", "back", "back to top", "back to top button", "bbc",
	"bbc news", "before you go", "bloomberg", "bookmark", "breadcrumbs", "breaking",
	"breaking news", "by our correspondent", "cancel reply", "caption", "careers",
	"categories", "category", "click to comment", "close", "close menu", "cnn", "collapse",
	"comment", "comments", "comments are closed", "contact", "contact us", "contents",
	"continue reading", "cookie policy", "cookies", "copy link", "correspondent", "credit",
	"decline", "developing", "developing story", "don't miss", "donate", "dpa", "e-mail",
	"edition", "editor's pick", "editor's picks", "editorial board", "editors' pick",
	"editors' picks", "email", "embed", "end", "end of list", "ends", "enlarge",
	"enlarge this image", "exclusive", "expand", "facebook comments", "faq", "filed under",
	"find out more", "follow", "follow us", "following", "font size", "from around the web",
	"further reading", "gallery", "getty images", "gift article", "gift this article",
	"go to top", "got it", "help", "hide caption", "hide comments", "home", "homepage",
	"i agree", "ians", "icymi", "illustration", "image", "image source", "imprint",
	"in case you missed it", "in this article", "in this story", "infographic", "istock",
	"join the conversation", "join the discussion", "just in", "just now", "keep reading",
	"keywords", "latest", "latest articles", "latest news", "latest posts", "latest stories",
	"learn more", "leave a comment", "leave a reply", "leave your comment", "like",
	"like this", "link copied", "listen", "listen to article", "listen to this article",
	"live", "load more", "load more posts", "loading", "log in", "log in to comment",
	"log in to post", "log out", "login", "main navigation", "members only", "menu", "more",
	"more like this", "more on this story", "most popular", "most read", "most viewed",
	"must read", "must reads", "mute", "my account", "name", "navigation", "new",
	"newer posts", "news agencies", "news desk", "newsletter", "newsletters", "next",
	"next article", "next post", "next story", "next up", "no comments", "no comments yet",
	"no thanks", "ok", "older posts", "open image in gallery", "open menu",
	"our correspondent", "our newsletter", "our newsletters", "our picks", "paid content",
	"paid post", "partner content", "pause", "people in this story", "photo", "photo gallery",
	"photos", "picture", "play", "play video", "please wait", "popular", "popular now",
	"popular posts", "post a comment", "post a reply", "post comment", "post navigation",
	"posted by", "premium", "previous", "previous article", "previous post", "previous story",
	"print", "print article", "print this page", "privacy", "privacy notice", "privacy policy",
	"promoted", "promoted content", "promoted stories", "promotion", "pti", "read also",
	"read comments", "read full article", "read full story", "read more",
	"read the full story", "recommended", "recommended stories", "register", "reject all",
	"related", "related internet links", "reply", "reuters", "save", "saved", "scroll to top",
	"search", "search for", "search the site", "see all", "see all posts", "see more",
	"select language", "send", "share", "share article", "share full article", "share post",
	"share story", "sharing", "show comments", "show more", "shutterstock", "sign in",
	"sign in to comment", "sign up", "site map", "site navigation", "site search", "sitemap",
	"skip ad", "skip advertisement", "skip to content", "skip to main content",
	"special correspondent", "sponsored", "sponsored content", "sponsored links",
	"sponsored stories", "staff report", "staff reporter", "staff reports", "staff writer",
	"story continues below", "submit", "submit comment", "subscribe", "subscriber only",
	"subscribers only", "table of contents", "tag", "tags", "tass", "terms",
	"terms of service", "terms of use", "text size", "the associated press", "toggle",
	"toggle caption", "toggle navigation", "top", "top news", "top stories",
	"top stories today", "topic", "topics", "topics mentioned in this article", "translate",
	"trending", "trending news", "trending now", "tweet", "up next", "updated", "video",
	"videos", "view all", "view all comments", "view all posts", "view comments",
	"view full article", "view gallery", "view image", "view more", "watch", "web desk",
	"website", "what to read next", "with agencies", "write a comment", "written by", "xinhua",
	"yes", "you may also like", "you may have missed", "you may like", "you might also like",
	"you might like", "your comment", "your email", "your name", "zoom",
};
static const char *const en_start[] = {
	"a version of this article", "accept all", "accept cookies", "add as a preferred",
	"add us as", "all rights reserved", "already a member", "already a subscriber",
	"also on huff post", "also read", "also see", "also watch", "an error occurred",
	"ap photo", "be the first to comment", "become a member", "become a patron",
	"become a subscriber", "by continuing to browse", "by continuing to use",
	"by entering your email", "by signing up", "by subscribing", "by using our",
	"by using this site", "catch all the", "click here", "click to", "click to comment",
	"comments are closed", "comments are moderated", "connect with us", "cookie policy",
	"cookie settings", "copy link", "copy url", "copyright ©", "courtesy:",
	"cover photo", "create a free account", "credit:", "credits:", "do not sell my",
	"do you have info to share", "don't miss:", "donate now", "donate to us", "download our",
	"download the app", "email this", "enable notifications", "enter your email",
	"explained |", "facebook comments", "featured image", "figure caption", "file image",
	"file photo", "file pic", "file picture", "find us on", "follow our", "follow the latest",
	"follow topics", "follow us", "for all the latest", "for breaking news",
	"for latest updates", "for live updates", "for more news", "for more stories",
	"for more such stories", "for the latest news", "gallery:", "get all the latest",
	"get breaking news", "get daily", "get our", "get the latest", "get unlimited",
	"get updates", "getty images", "graphic:", "have an account? log in", "illustration:",
	"image caption", "image courtesy", "image credit", "image source", "image via", "image:",
	"images:", "in pics:", "in pictures:", "install our", "java script is disabled",
	"join our", "join us on", "leave a reply to", "like our facebook", "like us on",
	"listen now", "listen |", "listen:", "live blog:", "live updates:",
	"log in to leave a comment", "log in to reply", "manage consent", "manage cookies",
	"manage preferences", "media caption", "more on this", "more on:", "more |", "more:",
	"must read:", "must watch:", "never miss", "no media source", "no part of this",
	"not a subscriber", "notify me of", "our site uses cookies", "our website uses cookies",
	"our whats app channel", "photo courtesy", "photo credit", "photo:", "photograph:",
	"photos |", "photos:", "pic:", "picture:", "please check your email",
	"please enable java script", "please enter a valid email", "please enter your comment",
	"please log in to", "please share this", "print this", "privacy policy",
	"privacy settings", "read all the latest", "read also", "read full", "read here",
	"read more", "read next", "read our", "read the full", "read today's", "read |", "read:",
	"recommended for you", "recommended reading", "recommended:", "register for free",
	"register now", "related article", "related articles", "related coverage", "related news",
	"related post", "related posts", "related stories", "related story", "related topics",
	"related:", "representational image", "representative image", "reproduction in whole",
	"save my name, email", "screenshot:", "see also", "see |", "share article", "share this",
	"sign up and", "sign up for", "sign up here", "sign up now", "sign up to", "sign up today",
	"source photo", "stay ahead", "stay connected", "stay informed", "stay tuned",
	"stay up to date", "stay updated", "subscribe for", "subscribe here", "subscribe now",
	"subscribe to our", "subscribe to the", "subscribe today",
	"support independent journalism", "support our journalism", "support our work",
	"support quality journalism", "tap here", "tap to", "terms & conditions",
	"terms and conditions", "terms of service", "terms of use", "thank you for reading",
	"thank you for subscribing", "thanks for reading", "the code has been copied",
	"the post views", "this article is free", "this material may not be",
	"this site uses akismet", "this site uses cookies", "this video can not be played",
	"this website uses cookies", "to continue reading", "to view this video",
	"track latest news", "try refreshing", "turn on notifications", "tweet this",
	"unauthorized reproduction", "video caption", "video |", "video:", "videos:",
	"want more updates", "watch live", "watch more", "watch now", "watch the video", "watch |",
	"watch:", "we use cookies", "we'll email you", "whats app channel",
	"you are now subscribed", "you are subscribed", "you have reached your",
	"you must be logged in to", "your browser does not support", "your comment is awaiting",
	"your email address", "your email address will not be published",
};
static const char *const en_inside[] = {
	"(ap photo/", "(credit:", "(image:", "(photo by", "(photo credit", "(photo:",
	"all rights reserved", "ap photo/", "article continues below", "can now listen to",
	"continues below this ad", "google privacy policy", "privacy policy and terms",
	"protected by recaptcha", "required fields are marked", "scroll down to continue",
	"scroll to continue", "story continues after ad", "story continues below",
	"to view this video please", "via getty images", "without prior written permission",
};
static const char *const en_count[] = {
	"comment", "comments", "day ago", "days ago", "h ago", "hour ago", "hours ago", "hrs ago",
	"likes", "min ago", "min read", "mins ago", "mins read", "minute ago", "minute read",
	"minutes ago", "minutes read", "months ago", "reads", "replies", "reply", "share",
	"shares", "views", "week ago", "weeks ago",
};
static const char *const en_fragment[] = {
	"advertisement", "all articles by", "all posts by", "also on", "back to all",
	"back to home", "back to homepage", "back to main", "back to top", "categories:",
	"category:", "courtesy of", "curated by", "end of list", "file photo of", "filed under",
	"first published", "go back to", "graphic by", "illustration by", "image 1 of", "image by",
	"images by", "item 1 of", "item 2 of", "item 3 of", "jump to comments", "jump to content",
	"jump to section", "keywords:", "labels:", "list 1 of", "list 2 of", "list 3 of",
	"list 4 of", "list of 2 items", "list of 3 items", "list of 4 items", "location :",
	"location:", "more articles by", "more photos", "more videos", "next up", "photo 1 of",
	"photo by", "photograph by", "photographs by", "photography by", "photos by", "picture by",
	"pictures by", "post views", "posted in", "posted under", "presented by", "remove ads",
	"reported by", "see all articles by", "see all posts", "see author archive", "see more",
	"share on", "share post", "share via", "skip to content", "skip to main", "slide 1 of",
	"sponsored by", "supported by", "tagged", "tags", "tags:", "topics:", "video by",
	"view all articles", "view all posts",
};
static const char *const en_tail[] = {
	"by clicking", "by registering", "by submitting", "designed by", "developed by", "donate",
	"follow", "hosted by", "like this", "more about", "more by", "more from", "more in",
	"more news", "more stories", "next article", "next post", "next story", "powered by",
	"previous article", "previous post", "previous story", "proudly powered", "sign up",
	"site by", "subscribe", "theme by", "theme:",
};
static const char *const en_call[] = {
	"call our", "call us", "comment below", "contact our", "contact us", "do you have a story",
	"do you have a tip", "do you know more", "download our", "drop us", "e-mail us",
	"email us", "follow us", "get in touch", "got a story", "got a tip", "have a tip",
	"have your say", "join the debate", "join us", "leave a comment", "let us know",
	"message us", "ring our", "ring us", "send us", "send your", "share your", "sign up",
	"subscribe", "take our poll", "tell us", "text us", "visit our", "visit us", "vote in our",
	"what do you think", "write to us",
};
static const char *const en_ending[] = {
	"(afp photo)", "(courtesy photo)", "(file photo)", "(file)", "(getty images)",
	"(reuters photo)", "(screengrab)", "/afp", "/afp)", "/alamy", "/anadolu", "/ap",
	"/ap photo", "/ap)", "/bloomberg", "/epa", "/file", "/file photo", "/file)",
	"/getty images", "/getty images)", "/getty)", "/istock", "/nurphoto", "/pool)", "/reuters",
	"/reuters)", "/shutterstock", "/xinhua", "via afp)", "via ap)", "via getty images",
	"via reuters)",
};
static const char *const en_edge[] = {
	"about the author", "additional reporting", "clarification:", "compiled by", "correction:",
	"corrections:", "disclaimer", "edited by", "editing by", "editor's note",
	"first published", "inputs from", "opinions expressed", "originally published",
	"our standards:", "purchase licensing", "reporting by", "source:", "sources:",
	"the author is", "the opinions expressed", "the views expressed", "the writer is",
	"this article first", "this article has been", "this article originally",
	"this article was amended", "this article was first", "this article was originally",
	"this article was produced", "this article was published", "this article was updated",
	"this is a breaking", "this is a developing story", "this post has been",
	"this report has been", "this story first", "this story has been", "this story originally",
	"this story was first", "this story was originally", "this story was produced",
	"this story was published", "this story was updated", "translated by", "views expressed",
	"with additional reporting", "with agencies", "with agency", "with files from",
	"with input from", "with inputs from", "with material from", "with reporting by",
	"writing by",
};
static const char *const en_note[] = {
	"additional reporting", "adds", "afp", "ap", "clarifies", "compiled", "corrects",
	"editing by", "recasts", "refiles", "removes", "repeats", "reporting by", "reuters",
	"rewrites", "source", "story updated", "this article", "this report", "this story",
	"translated", "updates", "with input", "with inputs", "writes through", "writing by",
};
static const char *const en_thanks[] = {
	"appeared first on", "auto-generated from", "contributed reporting",
	"contributed research", "contributed to this article", "contributed to this report",
	"contributed to this story", "first appeared in", "first appeared on",
	"not been edited by", "originally appeared in", "originally appeared on",
	"published from a syndicated", "reporting was contributed", "syndicated feed",
};
static const char *const en_times[] = {
	"author:", "authors:", "by:", "date:", "estimated reading", "last modified",
	"last updated", "posted", "posted by", "published", "published at", "published by",
	"published on", "read time", "reading time", "reporter:", "story by", "time to read",
	"updated", "via", "words by", "words:", "written by",
};
static const char *const en_section[] = {
	"africa", "americas", "asia", "business", "business news", "culture", "economy",
	"education", "entertainment", "environment", "europe", "features", "health",
	"international", "lifestyle", "local", "local news", "middle east", "national", "news",
	"opinion", "politics", "region", "science", "sport", "sports", "tech", "technology",
	"travel", "uk news", "us news", "weather", "world", "world news",
};
static const char *const de_whole[] = {
	"abonnieren", "ahnliche artikel", "ahnliche beitrage", "anmelden", "antwort schreiben",
	"antworten", "anzeige", "artikel teilen", "auch interessant", "bild",
	"das konnte sie auch interessieren", "datenschutz", "drucken", "foto", "impressum",
	"kommentar", "kommentar hinterlassen", "kommentar schreiben", "kommentar verfassen",
	"kommentare", "lesen sie auch", "lesen sie mehr", "mehr", "mehr lesen", "mehr zum thema",
	"meistgelesen", "merken", "nach oben", "newsletter", "newsletter abonnieren", "quelle",
	"registrieren", "schlagworter", "schreibe einen kommentar",
	"schreiben sie einen kommentar", "startseite", "teilen", "themen", "verwandte artikel",
	"verwandte themen", "weiterlesen", "werbung", "zum seitenanfang", "zum thema", "zuruck",
};
static const char *const de_start[] = {
	"abonnieren sie", "alle rechte vorbehalten", "artikel teilen", "bild:", "bilder:",
	"bildnachweis", "bildquelle", "deine e-mail-adresse wird nicht",
	"diese seite verwendet cookies", "diese website verwendet cookies",
	"diesen artikel teilen", "folge uns", "folgen sie uns", "folgt uns", "foto:", "fotos:",
	"ihre e-mail-adresse wird nicht", "jetzt abonnieren", "jetzt anmelden",
	"kommentar schreiben", "lesen sie auch", "lesen sie dazu", "lesen sie hier",
	"lesen sie mehr", "lesetipp", "lies auch", "mehr dazu:", "mehr zum thema", "mehr:",
	"melden sie sich", "newsletter abonnieren", "quelle:", "quellen:", "schlagworte:",
	"schlagworter:", "schreibe einen kommentar", "schreiben sie einen kommentar", "tags:",
	"veroffentlicht in", "wir nutzen cookies", "wir verwenden cookies", "zum seitenanfang",
};
static const char *const de_inside[] = {
	"alle rechte vorbehalten", "erforderliche felder sind", "pflichtfelder sind",
};
static const char *const de_times[] = {
	"aktualisiert", "erstellt", "stand:", "veroffentlicht", "zuletzt aktualisiert",
};
static const char *const de_count[] = {
	"kommentar", "kommentare", "min lesezeit", "minuten lesezeit",
};
static const char *const fr_whole[] = {
	"a lire", "a lire aussi", "a voir", "abonnez-vous", "accueil", "annuler la reponse",
	"articles lies", "articles recents", "articles similaires", "commentaire", "commentaires",
	"connexion", "en savoir plus", "haut de page", "imprimer", "laisser un commentaire",
	"les plus lus", "lire aussi", "lire la suite", "lire plus", "mentions legales",
	"mots-cles", "newsletter", "partager", "partager cet article", "publicite", "repondre",
	"retour en haut", "s'abonner", "se connecter", "suivez-nous", "sur le meme sujet",
	"sur le meme theme", "voir aussi",
};
static const char *const fr_start[] = {
	"a lire aussi", "a lire egalement", "a voir aussi", "abonnez-vous", "article reserve",
	"ce site utilise des cookies", "credit :", "credit photo", "credits :", "credits photo",
	"en poursuivant votre navigation", "etiquettes :", "inscrivez-vous",
	"laisser un commentaire", "laissez un commentaire", "lire aussi", "lire egalement",
	"lire l'article", "lire la suite", "lire notre", "mots cles :", "mots-cles :",
	"nous utilisons des cookies", "partager sur", "partagez", "photo :", "photo:", "photos :",
	"reserve aux abonnes", "source :", "suivez notre", "suivez nous", "suivez-nous",
	"tous droits reserves", "voir aussi", "votre adresse de messagerie ne sera pas",
	"votre adresse e-mail ne sera pas", "votre adresse email ne sera pas",
};
static const char *const fr_inside[] = {
	"les champs obligatoires sont", "tous droits reserves",
};
static const char *const fr_times[] = {
	"mis a jour", "modifie le", "publie a", "publie le", "publie par", "temps de lecture",
};
static const char *const fr_count[] = {
	"commentaire", "commentaires", "min de lecture", "minutes de lecture",
};
static const char *const es_whole[] = {
	"articulos relacionados", "aviso legal", "boletin", "cancelar la respuesta", "comentar",
	"comentario", "comentarios", "comparte", "compartir", "compartir esta noticia",
	"deja tu comentario", "deja un comentario", "deja una respuesta", "etiquetas", "imprimir",
	"iniciar sesion", "inicio", "le puede interesar", "lea mas", "lea tambien", "lee tambien",
	"leer mas", "lo mas leido", "lo mas visto", "mas informacion", "mas noticias",
	"noticias relacionadas", "publicidad", "responder", "siguenos", "suscribete",
	"suscribirse", "tambien te puede interesar", "te puede interesar", "temas",
	"temas relacionados", "ver mas", "volver arriba",
};
static const char *const es_start[] = {
	"archivado en", "comparte en", "comparte esta", "compartir en", "credito:",
	"deja un comentario", "deja una respuesta", "deje un comentario", "descarga nuestra",
	"esta web utiliza cookies", "este sitio usa cookies", "este sitio web utiliza cookies",
	"etiquetas:", "foto:", "fotos:", "fuente:", "imagen:", "le puede interesar", "lea mas",
	"lea tambien", "lee mas", "lee tambien", "leer mas", "leer tambien", "mas informacion:",
	"registrate", "siganos", "siguenos", "su direccion de correo electronico no sera",
	"suscribase", "suscribete", "tambien te puede", "te puede interesar", "temas:",
	"todos los derechos reservados", "tu direccion de correo electronico no sera",
	"unete a nuestro", "usamos cookies", "utilizamos cookies", "vea tambien", "ver tambien",
};
static const char *const es_inside[] = {
	"campos requeridos estan", "los campos obligatorios estan",
	"todos los derechos reservados",
};
static const char *const es_times[] = {
	"actualizado", "publicado", "tiempo de lectura", "ultima actualizacion",
};
static const char *const es_count[] = {
	"comentario", "comentarios", "min de lectura", "minutos de lectura",
};
static const char *const it_whole[] = {
	"abbonati", "accedi", "annulla risposta", "argomenti", "articoli correlati", "commenta",
	"commenti", "condividi", "condividi questo articolo", "continua a leggere", "i piu letti",
	"iscriviti", "lascia un commento", "leggi anche", "leggi di piu", "leggi tutto",
	"note legali", "notizie correlate", "piu letti", "potrebbe interessarti", "pubblicita",
	"rispondi", "seguici", "stampa", "ti potrebbe interessare", "torna su",
};
static const char *const it_start[] = {
	"abbonati", "argomenti:", "condividi su", "condividi:", "credit:", "fonte:", "foto di",
	"foto:", "guarda anche", "guarda il video", "il tuo indirizzo email non sara", "immagine:",
	"iscriviti", "lascia un commento", "leggi anche", "leggi di piu", "leggi l'articolo",
	"leggi tutto", "potrebbe interessarti", "questo sito usa", "questo sito utilizza",
	"riproduzione riservata", "scarica la nostra", "seguici", "tag:",
	"ti potrebbe interessare", "tutti i diritti riservati", "unisciti al",
	"utilizziamo i cookie", "vedi anche",
};
static const char *const it_inside[] = {
	"i campi obbligatori sono", "riproduzione riservata", "tutti i diritti riservati",
};
static const char *const it_times[] = {
	"aggiornato", "pubblicato", "tempo di lettura", "ultimo aggiornamento",
};
static const char *const it_count[] = {
	"commenti", "commento", "min di lettura", "minuti di lettura",
};
static const char *const pt_whole[] = {
	"artigos relacionados", "assine", "cancelar resposta", "comentar", "comentarios",
	"compartilhar", "compartilhe", "deixe o seu comentario", "deixe um comentario",
	"deixe uma resposta", "entrar", "imprimir", "inicio", "leia mais", "leia tambem",
	"mais lidas", "mais noticias", "noticias relacionadas", "partilhar", "partilhe",
	"publicidade", "responder", "saiba mais", "siga-nos", "veja mais", "veja tambem",
	"ver mais", "voltar ao topo",
};
static const char *const pt_start[] = {
	"compartilhe", "credito:", "deixe o seu comentario", "deixe um comentario",
	"deixe uma resposta", "entre no nosso", "este site usa cookies",
	"este site utiliza cookies", "fonte:", "foto:", "fotos:", "imagem:", "inscreva-se",
	"leia mais", "leia tambem", "o seu endereco de e-mail nao sera",
	"o seu endereco de email nao sera", "partilhe", "saiba mais",
	"seu endereco de e-mail nao sera", "siga nos", "siga-nos", "tags:",
	"todos os direitos reservados", "usamos cookies", "utilizamos cookies", "veja mais",
	"veja tambem",
};
static const char *const pt_inside[] = {
	"campos obrigatorios marcados", "campos obrigatorios sao", "todos os direitos reservados",
};
static const char *const pt_times[] = {
	"atualizado", "publicado", "tempo de leitura", "ultima atualizacao",
};
static const char *const pt_count[] = {
	"comentario", "comentarios", "min de leitura", "minutos de leitura",
};
static const char *const nl_whole[] = {
	"aanmelden", "abonneer", "advertentie", "afdrukken", "bekijk ook", "deel", "deel dit",
	"deel dit artikel", "delen", "geef een reactie", "gerelateerd", "gerelateerde artikelen",
	"inloggen", "laat een antwoord achter", "laat een reactie achter", "lees meer", "lees ook",
	"lees verder", "meer lezen", "meer nieuws", "meest gelezen", "nieuwsbrief",
	"plaats reactie", "reactie annuleren", "reacties", "reageer", "reageren",
	"terug naar boven", "volg ons",
};
static const char *const nl_start[] = {
	"abonneer", "alle rechten voorbehouden", "beeld:", "bekijk ook", "bron:", "deel dit",
	"deel op", "deze site gebruikt cookies", "deze website gebruikt cookies", "foto's:",
	"foto:", "geef een reactie", "het e-mailadres wordt niet", "je e-mailadres wordt niet",
	"laat een reactie", "lees hier", "lees meer", "lees ook", "lees verder", "meld je aan",
	"meld u aan", "schrijf je in", "schrijf u in", "tags:", "trefwoorden:",
	"uw e-mailadres wordt niet", "volg ons", "we gebruiken cookies", "wij gebruiken cookies",
	"zie ook",
};
static const char *const nl_inside[] = {
	"alle rechten voorbehouden", "vereiste velden zijn", "verplichte velden zijn",
};
static const char *const nl_times[] = {
	"bijgewerkt", "gepubliceerd", "laatst bijgewerkt", "leestijd",
};
static const char *const nl_count[] = {
	"min leestijd", "minuten leestijd", "reactie", "reacties",
};
static const char *const en_opener[] = {
	"around the web", "articles lies", "articles similaires", "articoli correlati",
	"articulos relacionados", "artigos relacionados", "comments", "editor's picks",
	"editors' picks", "from around the web", "further reading", "gerelateerde artikelen",
	"i piu letti", "latest news", "latest posts", "latest stories", "leave a comment",
	"leave a reply", "les plus lus", "lo mas leido", "mais lidas", "meest gelezen",
	"mehr zum thema", "meistgelesen", "more news", "more stories", "most popular", "most read",
	"most viewed", "noticias relacionadas", "popular posts", "promoted stories", "recommended",
	"recommended for you", "recommended stories", "related", "related articles",
	"related content", "related coverage", "related news", "related posts", "related stories",
	"related topics", "sponsored content", "sur le meme sujet", "top stories", "trending",
	"trending now", "verwandte artikel", "what to read next", "you may also like",
	"you may have missed", "you might also like",
};
static const char *const en_share[] = {
	"app", "bill", "bluesky", "compartilhar", "compartir", "condividi", "copy", "delen",
	"drucken", "e-mail", "email", "facebook", "facebook's", "flipboard", "in", "instagram",
	"line", "link", "linked", "linkedin", "mail", "mastodon", "messages", "messenger", "more",
	"partager", "pin", "pinterest", "pocket", "print", "reddit", "save", "share", "sms",
	"snapchat", "teilen", "telegram", "threads", "tik", "tok", "tube", "tumblr", "tweet",
	"twitter", "url", "viber", "vk", "wechat", "weibo", "whats", "whatsapp", "x", "xing",
	"you",
};
static const char *const en_sections[] = {
	"africa", "analysis", "arts", "asia", "books", "breaking", "business", "categories",
	"category", "celebrity", "climate", "country", "crime", "culture", "defence", "defense",
	"economy", "editorial", "education", "entertainment", "environment", "europe", "featured",
	"features", "finance", "food", "headlines", "health", "home", "international", "latest",
	"law", "lifestyle", "local", "markets", "money", "national", "news", "opinion", "photos",
	"politics", "posted", "region", "regional", "royals", "science", "share", "society",
	"sport", "sports", "stories", "style", "tagged", "tags", "tech", "technology", "top",
	"travel", "trending", "tv", "uncategorized", "video", "videos", "weather", "world",
};
static const char *const en_dates[] = {
	"a", "abril", "agosto", "am", "aout", "apr", "april", "aprile", "at", "aug", "august",
	"augustus", "avril", "bst", "cest", "cet", "de", "dec", "december", "decembre", "dezember",
	"dezembro", "dicembre", "diciembre", "edt", "enero", "est", "et", "feb", "febbraio",
	"febrero", "februar", "februari", "february", "fevereiro", "fevrier", "fri", "friday",
	"gennaio", "giugno", "gmt", "h", "ist", "jan", "janeiro", "januar", "januari", "january",
	"janvier", "juillet", "juin", "jul", "julho", "juli", "julio", "july", "jun", "june",
	"junho", "juni", "junio", "luglio", "m", "maart", "maggio", "mai", "maio", "mar", "march",
	"marco", "mars", "marz", "marzo", "may", "mayo", "mei", "mon", "monday", "msk", "nd",
	"nov", "november", "novembre", "novembro", "noviembre", "oct", "october", "octobre",
	"octubre", "of", "oktober", "on", "ottobre", "outubro", "p", "pdt", "pkt", "pm", "pst",
	"rd", "sat", "saturday", "sep", "sept", "september", "septembre", "septiembre", "setembro",
	"settembre", "st", "sun", "sunday", "t", "th", "thu", "thur", "thurs", "thursday", "tue",
	"tues", "tuesday", "uhr", "um", "utc", "wed", "wednesday", "z",
};
static const char *const en_by[] = {
	"by", "da", "di", "door", "par", "por", "von",
};
static const char *const en_networks[] = {
	" alerts", " channel", " coverage at", " coverage here", " coverage on",
	" for breaking news", " for latest updates", " for live updates", " for more updates",
	" for real-time", " newsletter", " on bluesky", " on facebook", " on google news",
	" on instagram", " on linked in", " on social media", " on telegram", " on threads",
	" on tik tok", " on twitter", " on whats app", " on x", " on you tube", "@",
};

#define WORDS(list) { list, sizeof list / sizeof list[0] }

static const struct phrase_list lists[] = {
	{ "en", PHRASE_WHOLE, PLACE_ANY, false, WORDS(en_whole) },
	{ "en", PHRASE_START, PLACE_ANY, false, WORDS(en_start) },
	{ "en", PHRASE_INSIDE, PLACE_ANY, false, WORDS(en_inside) },
	{ "en", PHRASE_COUNT, PLACE_EDGE, true, WORDS(en_count) },
	{ "en", PHRASE_START, PLACE_ANY, true, WORDS(en_fragment) },
	{ "en", PHRASE_START, PLACE_TAIL, false, WORDS(en_tail) },
	{ "en", PHRASE_CALL, PLACE_TAIL, false, WORDS(en_call) },
	{ "en", PHRASE_END, PLACE_ANY, false, WORDS(en_ending) },
	{ "en", PHRASE_START, PLACE_EDGE, false, WORDS(en_edge) },
	{ "en", PHRASE_NOTE, PLACE_EDGE, false, WORDS(en_note) },
	{ "en", PHRASE_INSIDE, PLACE_TAIL, false, WORDS(en_thanks) },
	{ "en", PHRASE_START, PLACE_EDGE, true, WORDS(en_times) },
	{ "en", PHRASE_WHOLE, PLACE_EDGE, true, WORDS(en_section) },
	{ "de", PHRASE_WHOLE, PLACE_ANY, false, WORDS(de_whole) },
	{ "de", PHRASE_START, PLACE_ANY, false, WORDS(de_start) },
	{ "de", PHRASE_INSIDE, PLACE_ANY, false, WORDS(de_inside) },
	{ "de", PHRASE_START, PLACE_EDGE, true, WORDS(de_times) },
	{ "de", PHRASE_COUNT, PLACE_EDGE, true, WORDS(de_count) },
	{ "fr", PHRASE_WHOLE, PLACE_ANY, false, WORDS(fr_whole) },
	{ "fr", PHRASE_START, PLACE_ANY, false, WORDS(fr_start) },
	{ "fr", PHRASE_INSIDE, PLACE_ANY, false, WORDS(fr_inside) },
	{ "fr", PHRASE_START, PLACE_EDGE, true, WORDS(fr_times) },
	{ "fr", PHRASE_COUNT, PLACE_EDGE, true, WORDS(fr_count) },
	{ "es", PHRASE_WHOLE, PLACE_ANY, false, WORDS(es_whole) },
	{ "es", PHRASE_START, PLACE_ANY, false, WORDS(es_start) },
	{ "es", PHRASE_INSIDE, PLACE_ANY, false, WORDS(es_inside) },
	{ "es", PHRASE_START, PLACE_EDGE, true, WORDS(es_times) },
	{ "es", PHRASE_COUNT, PLACE_EDGE, true, WORDS(es_count) },
	{ "it", PHRASE_WHOLE, PLACE_ANY, false, WORDS(it_whole) },
	{ "it", PHRASE_START, PLACE_ANY, false, WORDS(it_start) },
	{ "it", PHRASE_INSIDE, PLACE_ANY, false, WORDS(it_inside) },
	{ "it", PHRASE_START, PLACE_EDGE, true, WORDS(it_times) },
	{ "it", PHRASE_COUNT, PLACE_EDGE, true, WORDS(it_count) },
	{ "pt", PHRASE_WHOLE, PLACE_ANY, false, WORDS(pt_whole) },
	{ "pt", PHRASE_START, PLACE_ANY, false, WORDS(pt_start) },
	{ "pt", PHRASE_INSIDE, PLACE_ANY, false, WORDS(pt_inside) },
	{ "pt", PHRASE_START, PLACE_EDGE, true, WORDS(pt_times) },
	{ "pt", PHRASE_COUNT, PLACE_EDGE, true, WORDS(pt_count) },
	{ "nl", PHRASE_WHOLE, PLACE_ANY, false, WORDS(nl_whole) },
	{ "nl", PHRASE_START, PLACE_ANY, false, WORDS(nl_start) },
	{ "nl", PHRASE_INSIDE, PLACE_ANY, false, WORDS(nl_inside) },
	{ "nl", PHRASE_START, PLACE_EDGE, true, WORDS(nl_times) },
	{ "nl", PHRASE_COUNT, PLACE_EDGE, true, WORDS(nl_count) },
};

const struct phrase_list *phrase_lists(size_t *count)
{
	*count = sizeof lists / sizeof lists[0];
	return lists;
}

const struct word_list phrase_opener = WORDS(en_opener);

const struct word_list phrase_share = WORDS(en_share);

const struct word_list phrase_sections = WORDS(en_sections);

const struct word_list phrase_dates = WORDS(en_dates);

const struct word_list phrase_by = WORDS(en_by);

const struct word_list phrase_networks = WORDS(en_networks);
