/* Arabic. Conferences and councils are masculine, assemblies feminine: every verb has both forms.
 * The conjunction before a heading is a prefix; a preposition glued to the first word of each
 * clause is no part of the heading. */
#include "lang/languages.h"

static const struct heading_form headings[] = {
    /* recalling */
    {.verb = "recalling", .cls = CLASS_PREAMBULAR, .pattern = "اذ يشير"},
    {.verb = "recalling", .cls = CLASS_PREAMBULAR, .pattern = "اذ تشير"},
    {.verb = "recalling", .cls = CLASS_PREAMBULAR, .pattern = "اذ يذكر"},
    {.verb = "recalling", .cls = CLASS_PREAMBULAR, .pattern = "اذ تذكر"},
    /* considering */
    {.verb = "considering", .cls = CLASS_PREAMBULAR, .pattern = "اذ يضع في اعتباره"},
    {.verb = "considering", .cls = CLASS_PREAMBULAR, .pattern = "اذ تضع في اعتبارها"},
    {.verb = "considering", .cls = CLASS_PREAMBULAR, .pattern = "اذ يضع في الاعتبار"},
    {.verb = "considering", .cls = CLASS_PREAMBULAR, .pattern = "اذ تضع في الاعتبار"},
    /* bearing in mind in texts of UNGA */
    {.verb = "bearing in mind",
     .cls = CLASS_PREAMBULAR,
     .bodies = "UNGA",
     .pattern = "اذ يضع في اعتباره"},
    {.verb = "bearing in mind",
     .cls = CLASS_PREAMBULAR,
     .bodies = "UNGA",
     .pattern = "اذ تضع في اعتبارها"},
    /* recognizing */
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يقر"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تقر"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يعترف"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تعترف"},
    /* recognizing in texts of RA and WRC */
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .bodies = "RA WRC", .pattern = "اذ يدرك"},
    {.verb = "recognizing", .cls = CLASS_PREAMBULAR, .bodies = "RA WRC", .pattern = "اذ تدرك"},
    /* noting */
    {.verb = "noting", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ"},
    {.verb = "noting", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ"},
    /* noting with concern */
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ مع القلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ مع القلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ مع بالغ القلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ مع بالغ القلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ بقلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ بقلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ ببالغ القلق"},
    {.verb = "noting with concern", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ ببالغ القلق"},
    /* noting with appreciation */
    {.verb = "noting with appreciation", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ مع التقدير"},
    {.verb = "noting with appreciation", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ مع التقدير"},
    {.verb = "noting with appreciation", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ بتقدير"},
    {.verb = "noting with appreciation", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ بتقدير"},
    /* noting with satisfaction */
    {.verb = "noting with satisfaction", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ بارتياح"},
    {.verb = "noting with satisfaction", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ بارتياح"},
    {.verb = "noting with satisfaction",
     .cls = CLASS_PREAMBULAR,
     .pattern = "اذ يلاحظ مع الارتياح"},
    {.verb = "noting with satisfaction",
     .cls = CLASS_PREAMBULAR,
     .pattern = "اذ تلاحظ مع الارتياح"},
    /* noting with regret */
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ مع الاسف"},
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ مع الاسف"},
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "اذ يلاحظ باسف"},
    {.verb = "noting with regret", .cls = CLASS_PREAMBULAR, .pattern = "اذ تلاحظ باسف"},
    /* having noted */
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "قد لاحظ"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "قد لاحظت"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان احاط علما"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان احاطت علما"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "قد احاط علما"},
    {.verb = "having noted", .cls = CLASS_PREAMBULAR, .pattern = "قد احاطت علما"},
    /* taking note */
    {.verb = "taking note", .cls = CLASS_PREAMBULAR, .pattern = "اذ يحيط علما"},
    {.verb = "taking note", .cls = CLASS_PREAMBULAR, .pattern = "اذ تحيط علما"},
    /* bearing in mind */
    {.verb = "bearing in mind", .cls = CLASS_PREAMBULAR, .pattern = "اذ لا يغيب عن باله"},
    {.verb = "bearing in mind", .cls = CLASS_PREAMBULAR, .pattern = "اذ لا يغيب عن بالها"},
    /* taking into account */
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ ياخذ في الاعتبار"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ تاخذ في الاعتبار"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ ياخذ في اعتباره"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ تاخذ في اعتبارها"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ ياخذ في الحسبان"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ تاخذ في الحسبان"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ ياخذ بعين الاعتبار"},
    {.verb = "taking into account", .cls = CLASS_PREAMBULAR, .pattern = "اذ تاخذ بعين الاعتبار"},
    /* aware */
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "اذ يدرك"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "اذ تدرك"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "اذ يعي"},
    {.verb = "aware", .cls = CLASS_PREAMBULAR, .pattern = "اذ تعي"},
    /* convinced */
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "اقتناعا منه"},
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "اقتناعا منها"},
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "اذ هو مقتنع"},
    {.verb = "convinced", .cls = CLASS_PREAMBULAR, .pattern = "اذ هي مقتنعة"},
    /* having considered */
    {.verb = "having considered", .cls = CLASS_PREAMBULAR, .pattern = "قد نظر"},
    {.verb = "having considered", .cls = CLASS_PREAMBULAR, .pattern = "قد نظرت"},
    {.verb = "having considered", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان نظر"},
    {.verb = "having considered", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان نظرت"},
    /* having examined */
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "قد درس"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "قد درست"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان درس"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "بعد ان درست"},
    {.verb = "having examined", .cls = CLASS_PREAMBULAR, .pattern = "بعد دراسة"},
    /* emphasizing */
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يشدد"},
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تشدد"},
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يؤكد"},
    {.verb = "emphasizing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تؤكد"},
    /* stressing */
    {.verb = "stressing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يبرز"},
    {.verb = "stressing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تبرز"},
    /* reaffirming */
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ يؤكد من جديد"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ تؤكد من جديد"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ يؤكد مجددا"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ تؤكد مجددا"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ يعيد تاكيد"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ تعيد تاكيد"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ يعيد التاكيد"},
    {.verb = "reaffirming", .cls = CLASS_PREAMBULAR, .pattern = "اذ تعيد التاكيد"},
    /* acknowledging */
    {.verb = "acknowledging", .cls = CLASS_PREAMBULAR, .pattern = "اذ يسلم"},
    {.verb = "acknowledging", .cls = CLASS_PREAMBULAR, .pattern = "اذ تسلم"},
    /* concerned */
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساوره القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساورها القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساوره بالغ القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساورها بالغ القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساوره شديد القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساورها شديد القلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساوره قلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساورها قلق"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساوره"},
    {.verb = "concerned", .cls = CLASS_PREAMBULAR, .pattern = "اذ يساورها"},
    /* mindful */
    {.verb = "mindful", .cls = CLASS_PREAMBULAR, .pattern = "اذ يضع نصب عينيه"},
    {.verb = "mindful", .cls = CLASS_PREAMBULAR, .pattern = "اذ تضع نصب عينيها"},
    {.verb = "mindful", .cls = CLASS_PREAMBULAR, .pattern = "اذ لا يغيب عن"},
    /* welcoming */
    {.verb = "welcoming", .cls = CLASS_PREAMBULAR, .pattern = "اذ يرحب"},
    {.verb = "welcoming", .cls = CLASS_PREAMBULAR, .pattern = "اذ ترحب"},
    /* commending */
    {.verb = "commending", .cls = CLASS_PREAMBULAR, .pattern = "اذ يشيد"},
    {.verb = "commending", .cls = CLASS_PREAMBULAR, .pattern = "اذ تشيد"},
    {.verb = "commending", .cls = CLASS_PREAMBULAR, .pattern = "اذ يثني"},
    {.verb = "commending", .cls = CLASS_PREAMBULAR, .pattern = "اذ تثني"},
    /* guided by */
    {.verb = "guided by", .cls = CLASS_PREAMBULAR, .pattern = "اذ يسترشد"},
    {.verb = "guided by", .cls = CLASS_PREAMBULAR, .pattern = "اذ تسترشد"},
    /* expressing */
    {.verb = "expressing", .cls = CLASS_PREAMBULAR, .pattern = "اذ يعرب"},
    {.verb = "expressing", .cls = CLASS_PREAMBULAR, .pattern = "اذ تعرب"},
    /* in view of */
    {.verb = "in view of", .cls = CLASS_PREAMBULAR, .pattern = "نظرا الى"},
    {.verb = "in view of", .cls = CLASS_PREAMBULAR, .pattern = "بالنظر الى"},
    /* desiring */
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "رغبة منه"},
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "رغبة منها"},
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "اذ يرغب"},
    {.verb = "desiring", .cls = CLASS_PREAMBULAR, .pattern = "اذ ترغب"},
    /* acting */
    {.verb = "acting", .cls = CLASS_PREAMBULAR, .pattern = "اذ يتصرف"},
    {.verb = "acting", .cls = CLASS_PREAMBULAR, .pattern = "اذ تتصرف"},
    /* resolves */
    {.verb = "resolves", .cls = CLASS_OPERATIVE, .pattern = "يقرر"},
    {.verb = "resolves", .cls = CLASS_OPERATIVE, .pattern = "تقرر"},
    /* decides in texts of UNGA */
    {.verb = "decides", .cls = CLASS_OPERATIVE, .bodies = "UNGA", .pattern = "يقرر"},
    {.verb = "decides", .cls = CLASS_OPERATIVE, .bodies = "UNGA", .pattern = "تقرر"},
    /* resolves to instruct */
    {.verb = "resolves to instruct",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "يقرر ان يكلف"},
    {.verb = "resolves to instruct",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "تقرر ان تكلف"},
    {.verb = "resolves to instruct",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "يقرر تكليف"},
    {.verb = "resolves to instruct",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "تقرر تكليف"},
    /* resolves to invite */
    {.verb = "resolves to invite",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "يقرر ان يدعو"},
    {.verb = "resolves to invite",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "تقرر ان تدعو"},
    {.verb = "resolves to invite",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "يقرر دعوة"},
    {.verb = "resolves to invite",
     .cls = CLASS_OPERATIVE,
     .addresses = true,
     .pattern = "تقرر دعوة"},
    /* instructs */
    {.verb = "instructs", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يكلف"},
    {.verb = "instructs", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تكلف"},
    /* requests */
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يطلب الى"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تطلب الى"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يطلب من"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تطلب من"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يطلب"},
    {.verb = "requests", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تطلب"},
    /* invites */
    {.verb = "invites", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يدعو"},
    {.verb = "invites", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تدعو"},
    /* urges */
    {.verb = "urges", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يحث"},
    {.verb = "urges", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تحث"},
    /* encourages */
    {.verb = "encourages", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يشجع"},
    {.verb = "encourages", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تشجع"},
    /* calls upon */
    {.verb = "calls upon", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يهيب"},
    {.verb = "calls upon", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تهيب"},
    /* appeals */
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يناشد"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تناشد"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يوجه نداء الى"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "توجه نداء الى"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يوجه نداء"},
    {.verb = "appeals", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "توجه نداء"},
    /* recommends */
    {.verb = "recommends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يوصي"},
    {.verb = "recommends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "توصي"},
    /* authorizes */
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "ياذن"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تاذن"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يفوض"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تفوض"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يخول"},
    {.verb = "authorizes", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تخول"},
    /* approves */
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "يوافق على"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "توافق على"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "يعتمد"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "تعتمد"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "يقر"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "تقر"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "يؤيد"},
    {.verb = "approves", .cls = CLASS_OPERATIVE, .pattern = "تؤيد"},
    /* abrogates */
    {.verb = "abrogates", .cls = CLASS_OPERATIVE, .pattern = "يلغي"},
    {.verb = "abrogates", .cls = CLASS_OPERATIVE, .pattern = "تلغي"},
    /* reaffirms */
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "يؤكد من جديد"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "تؤكد من جديد"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "يؤكد مجددا"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "تؤكد مجددا"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "يعيد تاكيد"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "تعيد تاكيد"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "يعيد التاكيد"},
    {.verb = "reaffirms", .cls = CLASS_OPERATIVE, .pattern = "تعيد التاكيد"},
    /* notes */
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "يحيط علما"},
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "تحيط علما"},
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "يلاحظ"},
    {.verb = "notes", .cls = CLASS_OPERATIVE, .pattern = "تلاحظ"},
    /* welcomes */
    {.verb = "welcomes", .cls = CLASS_OPERATIVE, .pattern = "يرحب"},
    {.verb = "welcomes", .cls = CLASS_OPERATIVE, .pattern = "ترحب"},
    /* commends */
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يشيد"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تشيد"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يشكر"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تشكر"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يعرب عن تقديره"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تعرب عن تقديرها"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "يثني على"},
    {.verb = "commends", .cls = CLASS_OPERATIVE, .addresses = true, .pattern = "تثني على"},
    /* stresses */
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "يشدد"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "تشدد"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "يؤكد"},
    {.verb = "stresses", .cls = CLASS_OPERATIVE, .pattern = "تؤكد"},
    /* condemns */
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "يدين"},
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "تدين"},
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "يشجب"},
    {.verb = "condemns", .cls = CLASS_OPERATIVE, .pattern = "تشجب"},
    /* has decided */
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "يبقي المسالة قيد نظره"},
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "تبقي المسالة قيد نظرها"},
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "يقرر ان يبقي المسالة قيد نظره"},
    {.verb = "has decided", .cls = CLASS_OPERATIVE, .pattern = "تقرر ان تبقي المسالة قيد نظرها"},
    {.pattern = NULL},
};

static const char *const prefixes[] = {
    /* and, glued */
    "و",
    NULL,
};

static const struct term degrees[] = {
    /* further */
    {.value = "further", .pattern = "كذلك"},
    /* also */
    {.value = "also", .pattern = "ايضا"},
    /* moreover */
    {.value = "further", .pattern = "علاوة على ذلك"},
    {NULL, NULL},
};

static const char *const heading_tails[] = {
    /* to */
    "الى",
    /* upon */
    "على",
    /* that */
    "ان",
    /* that, with its preposition */
    "بان",
    /* with, to be glued to each clause */
    "ب",
    /* to, to be glued */
    "ل",
    /* in */
    "في",
    /* about */
    "عن",
    /* the following */
    "ما يلي",
    /* the following */
    "بما يلي",
    /* the following */
    "الى ما يلي",
    NULL,
};

static const char *const preambular_shapes[] = {
    /* since */
    "اذ",
    /* and since */
    "واذ",
    /* having */
    "قد",
    /* and having */
    "وقد",
    /* after */
    "بعد",
    /* and after */
    "وبعد",
    NULL,
};

static const char *const operative_shapes[] = {
    /* imperfect, masculine */
    "ي*",
    /* imperfect, feminine */
    "ت*",
    /* and */
    "وي*",
    /* and */
    "وت*",
    NULL,
};

static const char *const addressee_ends[] = {
    /* in cooperation */
    "بالتعاون",
    /* in cooperation */
    "بتعاون",
    /* in consultation */
    "بالتشاور",
    /* in coordination */
    "بالتنسيق",
    /* jointly */
    "بالاشتراك",
    /* in liaison */
    "بالاتصال",
    /* working with */
    "بالعمل مع",
    /* with the help */
    "بمساعدة",
    /* as appropriate */
    "حسب الاقتضاء",
    /* as appropriate */
    "عند الاقتضاء",
    /* in accordance */
    "وفقا",
    /* subject to */
    "رهنا",
    NULL,
};

static const char *const resolution_words[] = {
    /* resolution */
    "القرار",
    /* resolution */
    "قرار",
    /* draft new resolution */
    "مشروع القرار الجديد",
    /* draft new resolution */
    "مشروع قرار جديد",
    /* draft resolution */
    "مشروع القرار",
    /* draft resolution */
    "مشروع قرار",
    /* draft revision of resolution */
    "مشروع مراجعة القرار",
    /* draft revised resolution */
    "مشروع القرار المراجع",
    /* decision */
    "المقرر",
    /* decision */
    "مقرر",
    /* draft new decision */
    "مشروع المقرر الجديد",
    /* draft new decision */
    "مشروع مقرر جديد",
    /* draft decision */
    "مشروع مقرر",
    /* recommendation */
    "التوصية",
    /* recommendation */
    "توصية",
    /* draft new recommendation */
    "مشروع التوصية الجديدة",
    /* draft new recommendation */
    "مشروع توصية جديدة",
    /* opinion */
    "الراي",
    /* draft new opinion */
    "مشروع الراي الجديد",
    /* draft new opinion */
    "مشروع راي جديد",
    NULL,
};

static const char *const revised_words[] = {
    /* revised in */
    "المراجع في",
    /* revised in */
    "المراجعة في",
    /* both revised in */
    "المراجعين في",
    /* both revised in */
    "المراجعان في",
    /* revised */
    "المراجع",
    /* revised */
    "المراجعة",
    /* both revised */
    "المراجعين",
    /* both revised */
    "المراجعان",
    /* as in Latin letters */
    "rev.",
    /* as in Latin letters */
    "rev",
    NULL,
};

static const char *const new_words[] = {
    /* draft new resolution */
    "مشروع القرار الجديد",
    /* draft new resolution */
    "مشروع قرار جديد",
    /* draft new decision */
    "مشروع المقرر الجديد",
    /* draft new decision */
    "مشروع مقرر جديد",
    /* draft new recommendation */
    "مشروع التوصية الجديدة",
    /* draft new recommendation */
    "مشروع توصية جديدة",
    /* draft new opinion */
    "مشروع الراي الجديد",
    /* draft new opinion */
    "مشروع راي جديد",
    /* draft resolution */
    "مشروع القرار",
    /* draft resolution */
    "مشروع قرار",
    NULL,
};

static const struct term bodies[] = {
    /* Plenipotentiary Conference */
    {.value = "PP", .pattern = "مؤتمر المندوبين المفوضين"},
    /* World Telecommunication Standardization Assembly */
    {.value = "WTSA", .pattern = "الجمعية العالمية لتقييس الاتصالات"},
    /* World Telecommunication Development Conference */
    {.value = "WTDC", .pattern = "المؤتمر العالمي لتنمية الاتصالات"},
    /* Radiocommunication Assembly */
    {.value = "RA", .pattern = "جمعية الاتصالات الراديوية"},
    /* World Radiocommunication Conference */
    {.value = "WRC", .pattern = "المؤتمر العالمي للاتصالات الراديوية"},
    /* World Conference on International Telecommunications */
    {.value = NULL, .pattern = "المؤتمر العالمي للاتصالات الدولية"},
    /* ITU Council */
    {.value = "COUNCIL", .pattern = "مجلس الاتحاد"},
    /* Council */
    {.value = "COUNCIL", .pattern = "المجلس"},
    /* General Assembly */
    {.value = "UNGA", .pattern = "الجمعية العامة"},
    /* Security Council */
    {.value = NULL, .pattern = "مجلس الامن"},
    /* Economic and Social Council */
    {.value = NULL, .pattern = "المجلس الاقتصادي والاجتماعي"},
    /* of the Plenipotentiary Conference */
    {.value = "PP", .pattern = "لمؤتمر المندوبين المفوضين"},
    /* of the WTSA */
    {.value = "WTSA", .pattern = "للجمعية العالمية لتقييس الاتصالات"},
    /* of the WTDC */
    {.value = "WTDC", .pattern = "للمؤتمر العالمي لتنمية الاتصالات"},
    /* of the Radiocommunication Assembly */
    {.value = "RA", .pattern = "لجمعية الاتصالات الراديوية"},
    /* of the WRC */
    {.value = "WRC", .pattern = "للمؤتمر العالمي للاتصالات الراديوية"},
    /* of the ITU Council */
    {.value = "COUNCIL", .pattern = "لمجلس الاتحاد"},
    /* of the Council */
    {.value = "COUNCIL", .pattern = "للمجلس"},
    /* of the General Assembly */
    {.value = "UNGA", .pattern = "للجمعية العامة"},
    {NULL, NULL},
};

static const char *const formula_starts[] = {
    /* verily */
    "ان",
    NULL,
};

static const char *const reasons_words[] = {
    /* the reasons */
    "الاسباب",
    /* reasons */
    "اسباب",
    NULL,
};

static const char *const annex_words[] = {
    /* the annex */
    "الملحق",
    /* annex */
    "ملحق",
    /* the attachment */
    "المرفق",
    /* attachment */
    "مرفق",
    /* the appendix */
    "التذييل",
    /* appendix */
    "تذييل",
    NULL,
};

static const char *const label_suffixes[] = {
    /* ter */
    "مكررا ثانيا",
    /* quater */
    "مكررا ثالثا",
    /* quinquies */
    "مكررا رابعا",
    /* bis */
    "مكررا",
    /* bis */
    "مكرر",
    NULL,
};

static const char *const clause_words[] = {
    /* the paragraph */
    "الفقرة",
    /* paragraph */
    "فقرة",
    /* in the paragraph */
    "بالفقرة",
    /* and in the paragraph */
    "وبالفقرة",
    /* of the paragraph */
    "للفقرة",
    /* and the paragraph */
    "والفقرة",
    /* the paragraphs */
    "الفقرات",
    /* in the paragraphs */
    "بالفقرات",
    /* and the paragraphs */
    "والفقرات",
    /* of the paragraphs */
    "للفقرات",
    /* both paragraphs */
    "الفقرتين",
    /* both paragraphs */
    "الفقرتان",
    /* in both paragraphs */
    "بالفقرتين",
    /* of both paragraphs */
    "للفقرتين",
    /* the item */
    "البند",
    /* item */
    "بند",
    /* in the item */
    "بالبند",
    /* of the item */
    "للبند",
    /* and the item */
    "والبند",
    /* both items */
    "البندين",
    /* the items */
    "البنود",
    NULL,
};

static const char *const of_words[] = {
    /* of paragraph */
    "من فقرة",
    /* of the paragraph */
    "من الفقرة",
    /* of */
    "من",
    /* under */
    "تحت",
    /* in */
    "في",
    NULL,
};

static const char *const this_words[] = {
    /* this resolution */
    "هذا القرار",
    /* to this resolution */
    "بهذا القرار",
    /* of this resolution */
    "لهذا القرار",
    /* of this resolution */
    "من هذا القرار",
    /* this decision */
    "هذا المقرر",
    NULL,
};

static const char *const after_words[] = {
    /* above */
    "اعلاه",
    /* below */
    "ادناه",
    /* given above */
    "الواردة اعلاه",
    /* given above */
    "الوارد اعلاه",
    NULL,
};

static const char *const list_words[] = {
    /* and */
    "و",
    /* or */
    "او",
    NULL,
};

static const char *const range_words[] = {
    /* to */
    "الى",
    /* until */
    "حتى",
    NULL,
};

static const char *const text_words[] = {
    /* both resolutions */
    "القرارين",
    /* the resolutions */
    "القرارات",
    /* the decisions */
    "المقررات",
    /* the recommendations */
    "التوصيات",
    /* the constitution */
    "الدستور",
    /* constitution */
    "دستور",
    /* the convention */
    "الاتفاقية",
    /* convention */
    "اتفاقية",
    /* the article */
    "المادة",
    /* the regulations */
    "اللوائح",
    /* regulations */
    "لوائح",
    /* agenda */
    "برنامج",
    /* agenda of a meeting */
    "جدول",
    /* declaration */
    "اعلان",
    /* the question */
    "المسالة",
    /* the number */
    "الرقم",
    NULL,
};

static const char *const stop_words[] = {
    /* of */
    "من",
    /* in */
    "في",
    /* on */
    "على",
    /* to */
    "الى",
    /* that */
    "ان",
    /* which */
    "التي",
    /* this */
    "هذا",
    /* this */
    "هذه",
    /* on */
    "بشان",
    /* about */
    "عن",
    /* with */
    "مع",
    /* between */
    "بين",
    NULL,
};

static bool is_letter(uint32_t cp)
{
    return (cp >= 0x0620 && cp <= 0x064A) || (cp >= 0x0671 && cp <= 0x06D3) ||
           (cp >= 0xFB50 && cp <= 0xFDFF) || (cp >= 0xFE80 && cp <= 0xFEFC);
}

static const struct citation citation = {
    /* paragraph $l of "$h" */
    .clause = "الفقرة $l من \"$h\"",
    /* paragraph "$h" */
    .section = "فقرة \"$h\"",
    /* paragraph $l */
    .paragraph = "الفقرة $l",
    /* $c of $t */
    .whole = "$c من $t",
    /* the resolution */
    .text = "القرار",
};

const struct lang lang_ar = {
    .tag = "ar",
    .name = "Arabic",
    .direction = DIR_RTL,
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
    .citation = &citation,
    .stops = ";,.\u060C\u061B",
    .is_letter = is_letter,
};
