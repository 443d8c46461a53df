// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/codebook_keys.h"

namespace rozet::codebook {

const std::vector<CodebookKey>& codebookKeys()
{
    static const std::vector<CodebookKey> keys{
        {"$schema", false}, {"format", true},       {"version", true},   {"id", true},
        {"title", true},    {"description", false}, {"languages", true}, {"categories", true},
        {"codes", true},    {"rose", false}};
    return keys;
}

const std::vector<CodebookKey>& categoryKeys()
{
    static const std::vector<CodebookKey> keys{
        {"id", true}, {"label", true}, {"definition", false}, {"colour", false}};
    return keys;
}

const std::vector<CodebookKey>& codeKeys()
{
    static const std::vector<CodebookKey> keys{
        {"id", true},          {"category", true},        {"parent", false},
        {"level", true},       {"label", true},           {"definition", true},
        {"useWhen", false},    {"doNotUseWhen", false},   {"example", false},
        {"selectable", false}, {"exclusiveGroup", false}, {"key", false},
        {"shortText", false},  {"colour", false},         {"valueKind", false},
        {"values", false},     {"introducedIn", false},   {"retiredIn", false},
        {"mappedTo", false}};
    return keys;
}

const std::vector<CodebookKey>& valueKeys()
{
    static const std::vector<CodebookKey> keys{{"id", true}, {"label", true}};
    return keys;
}

const std::vector<CodebookKey>& roseKeys()
{
    static const std::vector<CodebookKey> keys{
        {"above", true}, {"below", true}, {"together", true}, {"opposed", true}, {"sectors", true}};
    return keys;
}

const std::vector<CodebookKey>& sectorKeys()
{
    static const std::vector<CodebookKey> keys{
        {"id", true}, {"label", true}, {"centreDegrees", true}};
    return keys;
}

const std::vector<std::pair<const char*, CodeLevel>>& levelWords()
{
    static const std::vector<std::pair<const char*, CodeLevel>> words{
        {"fragment", CodeLevel::Fragment}, {"recording", CodeLevel::Recording}};
    return words;
}

const std::vector<std::pair<const char*, ValueKind>>& valueKindWords()
{
    static const std::vector<std::pair<const char*, ValueKind>> words{
        {"yesNo", ValueKind::YesNo},
        {"nominal", ValueKind::Nominal},
        {"ordinal", ValueKind::Ordinal},
        {"text", ValueKind::Text}};
    return words;
}

} // namespace rozet::codebook
