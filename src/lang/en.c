/* English: ITU's headings stand alone in lower case, the United Nations' begin a paragraph. */
#include "lang/languages.h"

static const struct heading_form headings[] = {
    {.verb = "recalling", .cls = CLASS_PREAMBULAR, .pattern = "recalling"},
    {.verb = "considering", .cls = CLASS_PREAMBULAR, .pattern = "considering"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "recognizing"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "recognising"},
    {.verb = "noting", .cls = CLASS_PREAMBULAR, .pattern = "noting"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "noting with concern"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "noting with deep concern"},
    {.verb = "noting with concern",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with grave concern"},
    {.verb = "noting with concern",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with serious concern"},
    {.verb = "noting with appreciation",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with appreciation"},
    {.verb = "noting with appreciation",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with deep appreciation"},
    {.verb = "noting with satisfaction",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with satisfaction"},
    {.verb = "noting with satisfaction",
     .cls = CLASS_PREAMBULAR,
     .pattern = "noting with great satisfaction"},
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "noting with regret"},
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "noting with deep regret"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "having noted"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "having taken note"},
    {.verb = "taking note", .cls = CLASS_PREAMBULAR, .pattern = "taking note"},
    {.verb = "bearing in mind", .cls = CLASS_PREAMBULAR, .pattern = "bearing in mind"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "taking into account"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "taking account"},
    {.verb = "taking into account",
     .cls = CLASS_PREAMBULAR,
     .pattern = "taking into consideration"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "aware"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "conscious"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "being aware"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "being conscious"},
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "convinced"},
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "being convinced"},
    {.verb = "having considered", .cls = CLASS_PREAMBULAR, .pattern = "having considered"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "having examined"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "having studied"},
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "emphasizing"},
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "emphasising"},
    {.verb = "stressing", .cls = CLASS_PREAMBULAR, .pattern = "stressing"},
    {.verb = "stressing", .cls = CLASS_PREAMBULAR, .pattern = "underlining"},
    {.verb = "stressing", .cls = CLASS_PREAMBULAR, .pattern = "underscoring"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "reaffirming"},
    {.verb = "acknowledging", .cls = CLASS_PREAMBULAR, .pattern = "acknowledging"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "concerned"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "being concerned"},
    {.verb = "mindful", .cls = CLASS_PREAMBULAR, .pattern = "mindful"},
    {.verb = "mindful", .cls = CLASS_PREAMBULAR, .pattern = "being mindful"},
    {.verb = "observing", .cls = CLASS_PREAMBULAR, .pattern = "observing"},
    {.verb = "observing", .cls = CLASS_PREAMBULAR, .pattern = "having observed"},
    {.verb = "welcoming", .cls = CLASS_PREAMBULAR, .pattern = "welcoming"},
    {.verb = "commending", .cls = CLASS_PREAMBULAR, .pattern = "commending"},
    {.verb = "guided by", .cls = CLASS_PREAMBULAR, .pattern = "guided by"},
    {.verb = "guided by", .cls = CLASS_PREAMBULAR, .pattern = "being guided by"},
    {.verb = "expressing", .cls = CLASS_PREAMBULAR, .pattern = "expressing"},
    {.verb = "in view of", .cls = CLASS_PREAMBULAR, .pattern = "in view of"},
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "desiring"},
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "wishing"},
    {.verb = "acting", .cls = CLASS_PREAMBULAR, .pattern = "acting"},
    {.verb = "resolves", .cls = CLASS_OPERATIVE, .pattern = "resolves"},
    {.verb = "resolves to instruct",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "resolves to instruct"},
    {.verb = "resolves to invite",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "resolves to invite"},
    {.verb = "instructs", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "instructs"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "requests"},
    {.verb = "invites", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "invites"},
    {.verb = "urges", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "urges"},
    {.verb = "encourages", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "encourages"},
    {.verb = "calls upon", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "calls upon"},
    {.verb = "calls upon", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "calls on"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "appeals to"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "appeals"},
    {.verb = "recommends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "recommends to"},
    {.verb = "recommends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "recommends"},
    {.verb = "decides", .cls = CLASS_OPERATIVE, .pattern = "decides"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "authorizes"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "authorises"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "approves"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "adopts"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "endorses"},
    {.verb = "abrogates", .cls = CLASS_OPERATIVE, .pattern = "abrogates"},
    {.verb = "abrogates", .cls = CLASS_OPERATIVE, .pattern = "suppresses"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "reaffirms"},
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "notes"},
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "takes note"},
    {.verb = "welcomes", .cls = CLASS_OPERATIVE, .pattern = "welcomes"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "commends"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "thanks"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "stresses"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "emphasizes"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "emphasises"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "underlines"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "underscores"},
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "condemns"},
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "deplores"},
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "has decided"},
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "remains seized"},
    {.pattern = NULL},
};

static const char *const prefixes[] = {
    NULL,
};

static const struct term degrees[] = {
    {"further", "further"},     {"also", "also"},
    {"in addition", "further"}, {"furthermore", "further"},
    {"likewise", "also"},       {"deeply", NULL},
    {"gravely", NULL},          {"seriously", NULL},
    {"greatly", NULL},          {"fully", NULL},
    {"firmly", NULL},           {"strongly", NULL},
    {"highly", NULL},           {"again", NULL},
    {"once again", NULL},       {"particularly", NULL},
    {"solemnly", NULL},         {NULL, NULL},
};

static const char *const heading_tails[] = {
    "to", "that", "the following", "as follows", "of", "in", "upon", "on", "by", "with", NULL,
};

static const char *const preambular_shapes[] = {
    "*ing",
    "having",
    NULL,
};

static const char *const operative_shapes[] = {
    "*s",
    NULL,
};

static const char *const addressee_ends[] = {
    "in collaboration with",
    "in close collaboration with",
    "in cooperation with",
    "in co-operation with",
    "in close cooperation with",
    "in close co-operation with",
    "in consultation with",
    "in close consultation with",
    "in coordination with",
    "in close coordination with",
    "in conjunction with",
    "in liaison with",
    "in partnership with",
    "in accordance with",
    "jointly with",
    "working with",
    "with the assistance of",
    "with the support of",
    "as appropriate",
    "where appropriate",
    "as necessary",
    "subject to",
    "within",
    NULL,
};

static const char *const resolution_words[] = {
    "resolution",
    "draft resolution",
    "draft new resolution",
    "new resolution",
    "draft revised resolution",
    "draft revision of resolution",
    "draft revision to resolution",
    "decision",
    "draft decision",
    "draft new decision",
    "draft revised decision",
    "recommendation",
    "draft recommendation",
    "draft new recommendation",
    "draft revised recommendation",
    "opinion",
    "draft opinion",
    "draft new opinion",
    NULL,
};

static const char *const revised_words[] = {
    "rev.", "rev", "revised", "last amended", "amended", "revised in", NULL,
};

static const char *const new_words[] = {
    "draft resolution",         "draft new resolution",
    "new resolution",           "draft decision",
    "draft new decision",       "draft recommendation",
    "draft new recommendation", "draft opinion",
    "draft new opinion",        NULL,
};

static const struct term bodies[] = {
    {"plenipotentiary conference", "PP"},
    {"pp", "PP"},
    {"world telecommunication standardization assembly", "WTSA"},
    {"world telecommunication standardisation assembly", "WTSA"},
    {"wtsa", "WTSA"},
    {"world telecommunication development conference", "WTDC"},
    {"wtdc", "WTDC"},
    {"radiocommunication assembly", "RA"},
    {"itu radiocommunication assembly", "RA"},
    {"ra", "RA"},
    {"world radiocommunication conference", "WRC"},
    {"world radiocommunication conferences", "WRC"},
    {"wrc", "WRC"},
    {"world conference on international telecommunications", NULL},
    {"council", "COUNCIL"},
    {"itu council", "COUNCIL"},
    {"general assembly", "UNGA"},
    {"united nations general assembly", "UNGA"},
    {"un general assembly", "UNGA"},
    {"security council", NULL},
    {"economic and social council", NULL},
    {"human rights council", NULL},
    {NULL, NULL},
};

static const char *const formula_starts[] = {
    "the",
    NULL,
};

static const char *const reasons_words[] = {
    "reasons",
    "reason",
    NULL,
};

static const char *const annex_words[] = {
    "annex",
    "attachment",
    "appendix",
    NULL,
};

static const char *const label_suffixes[] = {
    NULL,
};

static const char *const clause_words[] = {
    "paragraph", "paragraphs",          "clause",       "clauses", "item", "items", "point",
    "points",    "operative paragraph", "subparagraph", NULL,
};

static const char *const of_words[] = {
    "of the", "of", "under", "in", NULL,
};

static const char *const this_words[] = {
    "this resolution",
    "the present resolution",
    "this decision",
    NULL,
};

static const char *const after_words[] = {
    "above",
    "below",
    NULL,
};

static const char *const list_words[] = {
    "and",
    "or",
    "and/or",
    NULL,
};

static const char *const range_words[] = {
    "to",
    "through",
    NULL,
};

static const char *const text_words[] = {
    "resolutions", "decisions",   "recommendations", "opinions",    "constitution", "convention",
    "article",     "regulations", "agenda",          "declaration", "question",     "no.",
    NULL,
};

static const char *const stop_words[] = {
    "the",  "of", "and", "to", "in",    "that", "for", "on",
    "with", "by", "is",  "be", "which", "as",   "its", NULL,
};

static bool is_letter(uint32_t cp)
{
    return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z');
}

static const struct citation citation = {
    .clause = "$h $l",
    .section = "$h",
    .paragraph = "paragraph $l",
    .whole = "$c of $t",
    .text = "resolution",
};

const struct lang lang_en = {
    .tag = "en",
    .name = "English",
    .direction = DIR_LTR,
    .headings = headings,
    .prefixes = prefixes,
    .degrees = degrees,
    .heading_tails = heading_tails,
    .preambular_shapes = preambular_shapes,
    .operative_shapes = operative_shapes,
    .addressee_ends = addressee_ends,
    .resolution_words = resolution_words,
    .revised_words = revised_words,
    .new_words = new_words,
    .bodies = bodies,
    .formula_starts = formula_starts,
    .reasons_words = reasons_words,
    .annex_words = annex_words,
    .label_suffixes = label_suffixes,
    .clause_words = clause_words,
    .of_words = of_words,
    .this_words = this_words,
    .after_words = after_words,
    .list_words = list_words,
    .range_words = range_words,
    .text_words = text_words,
    .stop_words = stop_words,
    .names_verbs = true,
    .citation = &citation,
    .stops = ";,.",
    .is_letter = is_letter,
};
