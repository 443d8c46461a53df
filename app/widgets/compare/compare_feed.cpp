// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/compare/compare_feed.h"

#include "app/widgets/common/code_look.h"
#include "app/widgets/compare/verdict_look.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace rozet::widgets {

using agreement::Verdict;
using codebook::CategoryId;
using codebook::CodeId;

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Compare", text);
}

CategoryId withoutCategory()
{
    return CategoryId(QStringLiteral("?"));
}

/// Of the code, or of the one that took its place; "?" for no known category.
CategoryId categoryOf(const codebook::Codebook& book, const CodeId& id)
{
    const codebook::Code* code = book.code(id);
    return code == nullptr ? withoutCategory() : code->category;
}

std::set<CodeId> codesIn(const codebook::Codebook& book, const study::Fragment& fragment,
                         const CategoryId& category)
{
    std::set<CodeId> codes;
    for (const CodeId& id : fragment.codes) {
        if (categoryOf(book, id) == category) {
            codes.insert(id);
        }
    }
    return codes;
}

std::set<CategoryId> categoriesOf(const codebook::Codebook& book, const study::Fragment& fragment)
{
    std::set<CategoryId> categories;
    for (const CodeId& id : fragment.codes) {
        categories.insert(categoryOf(book, id));
    }
    if (fragment.codes.empty()) {
        categories.insert(withoutCategory());
    }
    return categories;
}

class LaneMaker
{
public:
    LaneMaker(const CompareState& state, const workflow::RecordingDifferences& recording,
              const QStringList& folded)
        : m_state(state)
        , m_book(*state.book())
        , m_recording(recording)
        , m_folded(folded)
        , m_language(state.bench().language)
    {
    }

    CompareLanes make()
    {
        makeLanes();
        for (const workflow::Difference& difference : m_recording.items) {
            for (std::size_t coder = 0; coder < difference.fragments.size(); ++coder) {
                if (difference.fragments[coder]) {
                    addFragment(difference, coder);
                }
            }
        }
        addConsensus();
        return std::move(m_made);
    }

private:
    void makeLanes()
    {
        std::set<CategoryId> used;
        for (const workflow::Difference& difference : m_recording.items) {
            for (const auto& fragment : difference.fragments) {
                if (fragment) {
                    used.merge(categoriesOf(m_book, *fragment));
                }
            }
        }
        for (const codebook::Category& category : m_book.categories) {
            if (used.contains(category.id)) {
                addLanes(category.id, category.label.in(m_language), QColor(category.colour));
            }
        }
        if (used.contains(withoutCategory())) {
            addLanes(withoutCategory(), words(QT_TRANSLATE_NOOP("Compare", "No code")),
                     QColor(0x80, 0x80, 0x80));
        }
    }

    void addLanes(const CategoryId& category, const QString& label, const QColor& colour)
    {
        const auto& coders = m_state.choices().coders;
        for (std::size_t coder = 0; coder < coders.size(); ++coder) {
            if (!m_recording.codings[coder]) {
                continue;
            }
            m_laneOf[{category, coder}] = static_cast<int>(m_made.lanes.size());
            const CategoryId id(category.text() + u'/' + coders[coder].toText());
            m_made.lanes.push_back(
                {id, QStringLiteral("%1 · %2").arg(m_state.coderName(coders[coder]), label), colour,
                 m_folded.contains(id.text())});
            m_made.coders.emplace_back(coder);
        }
    }

    void addFragment(const workflow::Difference& difference, std::size_t coder)
    {
        const study::Fragment& fragment = *difference.fragments[coder];
        for (const CategoryId& category : categoriesOf(m_book, fragment)) {
            const auto lane = m_laneOf.find({category, coder});
            if (lane == m_laneOf.end()) {
                continue;
            }
            const Verdict verdict = verdictIn(difference, m_book, category, m_recording);
            const VerdictLook look = verdictLook(verdict);
            const std::set<CodeId> here = codesIn(m_book, fragment, category);
            const std::vector<CodeId> codes(here.begin(), here.end());
            timeline::Item item;
            item.fragment = fragment.id;
            item.span = fragment.span;
            item.lane = lane->second;
            item.colour = look.colour;
            item.pattern = look.pattern;
            item.mark = look.sign;
            item.shortText = shortCodesText(m_book, codes, m_language);
            item.label = QStringLiteral("%1 — %2: %3")
                             .arg(codesText(m_book, codes, m_language),
                                  m_state.coderName(m_state.choices().coders[coder]), look.name);
            item.description = fragment.description;
            m_made.items.push_back(std::move(item));
        }
    }

    void addConsensus()
    {
        if (!m_recording.consensus) {
            return;
        }
        const study::Coding* coding = m_state.bench().study().codings.find(*m_recording.consensus);
        if (coding == nullptr) {
            return;
        }
        const QString id = QStringLiteral("consensus");
        const int lane = static_cast<int>(m_made.lanes.size());
        m_made.lanes.push_back({CategoryId(id), words(QT_TRANSLATE_NOOP("Compare", "Consensus")),
                                QColor(0x70, 0x70, 0x78), m_folded.contains(id)});
        m_made.coders.emplace_back(std::nullopt);
        for (const study::Fragment& fragment : coding->fragments) {
            timeline::Item item;
            item.fragment = fragment.id;
            item.span = fragment.span;
            item.lane = lane;
            const CodeLook look = fragment.codes.empty()
                                      ? CodeLook()
                                      : codeLook(m_book, fragment.codes.front(), m_language);
            item.colour = fragment.codes.empty() ? QColor(0x80, 0x80, 0x80) : look.colour;
            item.pattern = look.pattern;
            item.shortText = shortCodesText(m_book, fragment.codes, m_language);
            item.label =
                QStringLiteral("%1 — %2").arg(codesText(m_book, fragment.codes, m_language),
                                              words(QT_TRANSLATE_NOOP("Compare", "Consensus")));
            item.description = fragment.description;
            m_made.items.push_back(std::move(item));
        }
    }

    const CompareState& m_state;
    const codebook::Codebook& m_book;
    const workflow::RecordingDifferences& m_recording;
    const QStringList& m_folded;
    QString m_language;
    CompareLanes m_made;
    std::map<std::pair<CategoryId, std::size_t>, int> m_laneOf;
};

} // namespace

CompareLanes compareLanes(const CompareState& state,
                          const workflow::RecordingDifferences& differences,
                          const QStringList& folded)
{
    return state.book() == nullptr ? CompareLanes() : LaneMaker(state, differences, folded).make();
}

Verdict verdictIn(const workflow::Difference& difference, const codebook::Codebook& book,
                  const CategoryId& category, const workflow::RecordingDifferences& recording)
{
    std::optional<std::set<CodeId>> before;
    bool missing = false;
    bool differ = false;
    for (std::size_t coder = 0; coder < difference.fragments.size(); ++coder) {
        if (!recording.codings[coder]) {
            continue;
        }
        const auto& fragment = difference.fragments[coder];
        const bool has = fragment && categoriesOf(book, *fragment).contains(category);
        if (!has) {
            missing = true;
            continue;
        }
        std::set<CodeId> codes = codesIn(book, *fragment, category);
        differ = differ || (before && *before != codes);
        before = std::move(codes);
    }
    if (missing) {
        return Verdict::Unmatched;
    }
    if (difference.verdict == Verdict::Boundary) {
        return Verdict::Boundary;
    }
    return differ ? Verdict::DifferentCode : Verdict::Same;
}

QString codesText(const codebook::Codebook& book, const std::vector<CodeId>& codes,
                  const QString& language)
{
    QStringList texts;
    for (const CodeId& id : codes) {
        texts << codeLook(book, id, language).label;
    }
    return texts.isEmpty() ? words(QT_TRANSLATE_NOOP("Compare", "No code"))
                           : texts.join(QStringLiteral(" + "));
}

QString shortCodesText(const codebook::Codebook& book, const std::vector<CodeId>& codes,
                       const QString& language)
{
    QStringList texts;
    for (const CodeId& id : codes) {
        texts << codeLook(book, id, language).shortText;
    }
    return texts.isEmpty() ? QStringLiteral("?") : texts.join(u'+');
}

} // namespace rozet::widgets
