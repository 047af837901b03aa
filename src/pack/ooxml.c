/* The tables behind the names. */
#include "pack/ooxml.h"

#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

#define OOXML_SCHEMAS "http://schemas.openxmlformats.org/"
#define OOXML_STRICT  "http://purl.oclc.org/ooxml/"
#define OOXML_WORD    "http://schemas.microsoft.com/office/word/"

static const struct xml_namespace namespaces[] = {
    {OOXML_SCHEMAS "wordprocessingml/2006/main", OOXML_W},
    {OOXML_STRICT "wordprocessingml/main", OOXML_W},
    {OOXML_SCHEMAS "officeDocument/2006/math", OOXML_M},
    {OOXML_STRICT "officeDocument/math", OOXML_M},
    {OOXML_SCHEMAS "markup-compatibility/2006", OOXML_MC},
    {OOXML_SCHEMAS "officeDocument/2006/relationships", OOXML_R},
    {OOXML_STRICT "officeDocument/relationships", OOXML_R},
    {OOXML_SCHEMAS "package/2006/relationships", OOXML_REL},
    {OOXML_PACKAGE, OOXML_PKG},
    {"urn:schemas-microsoft-com:vml", OOXML_V},
    {OOXML_SCHEMAS "drawingml/2006/main", OOXML_OTHER},
    {OOXML_STRICT "drawingml/main", OOXML_OTHER},
    {OOXML_SCHEMAS "drawingml/2006/wordprocessingDrawing", OOXML_OTHER},
    {OOXML_STRICT "drawingml/wordprocessingDrawing", OOXML_OTHER},
    {OOXML_SCHEMAS "drawingml/2006/picture", OOXML_OTHER},
    {OOXML_STRICT "drawingml/picture", OOXML_OTHER},
    {OOXML_WORD "2010/wordprocessingShape", OOXML_OTHER},
    {OOXML_WORD "2010/wordprocessingGroup", OOXML_OTHER},
    {OOXML_WORD "2010/wordprocessingCanvas", OOXML_OTHER},
    {OOXML_WORD "2010/wordprocessingDrawing", OOXML_OTHER},
    {OOXML_WORD "2010/wordml", OOXML_W14},
    {OOXML_WORD "2012/wordml", OOXML_W15},
};

#define OOXML_ROW(namespace, local) [namespace##_##local] = {#local, OOXML_##namespace},

static const struct xml_name names[OOXML_NAME_COUNT] = {OOXML_NAMES(OOXML_ROW)};

const struct xml_names ooxml_names = {namespaces, COUNT(namespaces), names, COUNT(names)};
