// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of checkCodebook() that look at codes. Only check_codebook.cpp calls them.
#pragma once

#include "codebook/check_codebook.h"

#include <utility>
#include <vector>

namespace rozet::codebook {

class Findings
{
public:
    void add(Severity severity, FindingKind kind, const QString& detail = {});
    void add(Severity severity, FindingKind kind, const Code& code, const QString& detail = {});
    void add(Severity severity, FindingKind kind, const CategoryId& category,
             const QString& detail = {});
    void addPair(Severity severity, FindingKind kind, const Code& code, const CodeId& other,
                 const QString& detail = {});

    [[nodiscard]] std::vector<CodebookFinding> take() { return std::move(m_all); }

private:
    std::vector<CodebookFinding> m_all;
};

/// Lower-case letters, digits and underscores, a letter first, 64 at most.
[[nodiscard]] bool isLegalId(const QString& id);
[[nodiscard]] bool isLegalColour(const QString& colour);
/// The languages a text is missing in: an error in the first one, a warning in the others.
[[nodiscard]] std::vector<std::pair<Severity, QString>>
missingLanguages(const LocalizedText& text, const std::vector<QString>& languages);

void checkEachCode(const Codebook& codebook, Findings& findings);
void checkCodesTogether(const Codebook& codebook, Findings& findings);
void checkRetirement(const Codebook& codebook, Findings& findings);

} // namespace rozet::codebook
