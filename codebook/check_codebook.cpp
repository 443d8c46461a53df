// SPDX-License-Identifier: GPL-3.0-or-later
#include "codebook/check_codebook.h"

#include "codebook/code_checks.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace rozet::codebook {

void Findings::add(Severity severity, FindingKind kind, const QString& detail)
{
    m_all.push_back({severity, kind, CodeId(), CodeId(), CategoryId(), detail});
}

void Findings::add(Severity severity, FindingKind kind, const Code& code, const QString& detail)
{
    m_all.push_back({severity, kind, code.id, CodeId(), code.category, detail});
}

void Findings::addPair(Severity severity, FindingKind kind, const Code& code, const CodeId& other,
                       const QString& detail)
{
    m_all.push_back({severity, kind, code.id, other, code.category, detail});
}

void Findings::add(Severity severity, FindingKind kind, const CategoryId& category,
                   const QString& detail)
{
    m_all.push_back({severity, kind, CodeId(), CodeId(), category, detail});
}

bool isLegalId(const QString& id)
{
    constexpr qsizetype kLongestId = 64;
    return !id.isEmpty() && id.size() <= kLongestId && id.front() >= u'a' && id.front() <= u'z' &&
           std::ranges::all_of(id, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
           });
}

bool isLegalColour(const QString& colour)
{
    return colour.size() == 7 && colour.front() == u'#' &&
           std::all_of(colour.cbegin() + 1, colour.cend(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') ||
                      (c >= u'A' && c <= u'F');
           });
}

std::vector<std::pair<Severity, QString>> missingLanguages(const LocalizedText& text,
                                                           const std::vector<QString>& languages)
{
    std::vector<std::pair<Severity, QString>> missing;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        if (text.exactly(languages[i]).trimmed().isEmpty()) {
            missing.emplace_back(i == 0 ? Severity::Error : Severity::Warning, languages[i]);
        }
    }
    return missing;
}

namespace {

void checkWhole(const Codebook& codebook, Findings& findings)
{
    if (codebook.id.isNull()) {
        findings.add(Severity::Error, FindingKind::IdentityMissing);
    }
    if (codebook.languages.empty()) {
        findings.add(Severity::Error, FindingKind::LanguageMissing);
    }
    std::set<QString> languages;
    for (const QString& language : codebook.languages) {
        if (!languages.insert(language).second) {
            findings.add(Severity::Error, FindingKind::LanguageTwice, language);
        }
    }
    if (codebook.title.isEmpty()) {
        findings.add(Severity::Warning, FindingKind::TitleMissing);
    }
    // One finding a language is enough to know that the list is not complete.
    std::set<QString> used;
    const auto collect = [&](const LocalizedText& text) {
        for (const auto& [language, unused] : text.all()) {
            used.insert(language);
        }
    };
    collect(codebook.title);
    collect(codebook.description);
    for (const Category& category : codebook.categories) {
        collect(category.label);
        collect(category.definition);
    }
    for (const Code& code : codebook.codes) {
        for (const LocalizedText* text :
             {&code.label, &code.definition, &code.useWhen, &code.doNotUseWhen, &code.example}) {
            collect(*text);
        }
    }
    for (const QString& language : used) {
        if (!languages.contains(language)) {
            findings.add(Severity::Warning, FindingKind::TextInUnlistedLanguage, language);
        }
    }
}

void checkCategories(const Codebook& codebook, Findings& findings)
{
    std::set<CategoryId> seen;
    for (const Category& category : codebook.categories) {
        if (!isLegalId(category.id.text())) {
            findings.add(Severity::Error, FindingKind::CategoryIdIllegal, category.id,
                         category.id.text());
        }
        if (!seen.insert(category.id).second) {
            findings.add(Severity::Error, FindingKind::CategoryIdTwice, category.id);
        }
        for (const auto& [severity, language] :
             missingLanguages(category.label, codebook.languages)) {
            findings.add(severity, FindingKind::CategoryLabelMissing, category.id, language);
        }
        if (!category.colour.isEmpty() && !isLegalColour(category.colour)) {
            findings.add(Severity::Error, FindingKind::CategoryColourBad, category.id,
                         category.colour);
        }
    }
}

void checkRose(const Codebook& codebook, Findings& findings)
{
    const LearyRose& rose = codebook.rose;
    if (rose.isEmpty()) {
        return;
    }
    constexpr std::size_t kFewestSectors = 4;
    if (rose.sectors.size() < kFewestSectors) {
        findings.add(Severity::Error, FindingKind::RoseTooFewSectors,
                     QString::number(rose.sectors.size()));
    }
    for (const LocalizedText* axis : {&rose.above, &rose.below, &rose.together, &rose.opposed}) {
        for (const auto& [severity, language] : missingLanguages(*axis, codebook.languages)) {
            findings.add(Severity::Warning, FindingKind::RoseAxisLabelMissing, language);
        }
    }
    std::set<QString> seen;
    std::vector<std::pair<double, QString>> centres;
    for (const LearySector& sector : rose.sectors) {
        if (!isLegalId(sector.id)) {
            findings.add(Severity::Error, FindingKind::SectorIdIllegal, sector.id);
        }
        if (!seen.insert(sector.id).second) {
            findings.add(Severity::Error, FindingKind::SectorIdTwice, sector.id);
        }
        for (const auto& [severity, language] :
             missingLanguages(sector.label, codebook.languages)) {
            findings.add(severity, FindingKind::SectorLabelMissing,
                         sector.id + QLatin1String(" (") + language + u')');
        }
        // Written this way round so that NaN is outside too.
        if (!(sector.centreDegrees >= 0 && sector.centreDegrees < 360)) {
            findings.add(Severity::Error, FindingKind::SectorCentreOutside, sector.id);
            return;
        }
        centres.emplace_back(sector.centreDegrees, sector.id);
    }
    std::ranges::sort(centres);
    constexpr double kRounding = 0.01;
    for (std::size_t i = 0; i < centres.size(); ++i) {
        const bool last = i + 1 == centres.size();
        const double next = last ? centres.front().first + 360 : centres[i + 1].first;
        if (std::abs(next - centres[i].first - rose.sectorWidthDegrees()) > kRounding) {
            findings.add(Severity::Error, FindingKind::SectorSpacing,
                         centres[i].second + QLatin1String(", ") +
                             centres[last ? 0 : i + 1].second);
            return;
        }
    }
}

} // namespace

std::vector<CodebookFinding> checkCodebook(const Codebook& codebook)
{
    Findings findings;
    checkWhole(codebook, findings);
    checkCategories(codebook, findings);
    checkEachCode(codebook, findings);
    checkCodesTogether(codebook, findings);
    checkRetirement(codebook, findings);
    checkRose(codebook, findings);
    return findings.take();
}

Done requireSoundCodebook(const Codebook& codebook, const QString& name)
{
    for (const CodebookFinding& finding : checkCodebook(codebook)) {
        if (finding.severity == Severity::Error) {
            QString where = finding.code.isEmpty() ? finding.category.text() : finding.code.text();
            where = where.isEmpty() ? finding.detail : where;
            return failure(ErrorCode::CodebookInvalid, name, where, findingName(finding.kind));
        }
    }
    return {};
}

} // namespace rozet::codebook
