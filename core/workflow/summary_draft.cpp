// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/summary_draft.h"

#include "core/base/number_text.h"
#include "core/workflow/draft_words.h"
#include "core/workflow/mean_point.h"
#include "core/workflow/tally_counts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rozet::workflow {

namespace {

using codebook::CategoryId;
using codebook::Code;
using codebook::CodeLevel;
using codebook::LearyPosition;
using codebook::LearyRose;
using study::Fragment;

/// What was given to fragments, for one column of the tally.
struct Occurrence
{
    MediaTime first;
    MediaTime last;
    bool seen = false;
};

class Drafter
{
public:
    Drafter(const study::Study& study, const study::Coding& coding, const CategoryId& category,
            const DraftSettings& settings)
        : m_study(study)
        , m_coding(coding)
        , m_category(category)
        , m_settings(settings)
        , m_words(settings.language)
        , m_columns(study)
        , m_counts(countCoding(coding, m_columns, m_remarks))
    {
        for (const Fragment& fragment : coding.fragments) {
            if (isHere(fragment)) {
                m_here.push_back(&fragment);
            }
        }
    }

    std::vector<SummaryBlock> draft()
    {
        if (hasFragmentCodes()) {
            addCounts();
            addCodes();
            addOrder();
            addDescriptions();
        }
        addAnswers();
        addRose();
        return std::move(m_blocks);
    }

private:
    [[nodiscard]] const TallyColumns::Column* columnOf(const codebook::CodeId& id) const
    {
        const TallyColumns::Target* target = m_columns.target(id);
        return target == nullptr ? nullptr : &m_columns.columns()[target->columns.front()];
    }

    [[nodiscard]] bool isHere(const codebook::CodeId& id) const
    {
        const TallyColumns::Column* column = columnOf(id);
        return column != nullptr && column->code->category == m_category;
    }

    [[nodiscard]] bool isHere(const Fragment& fragment) const
    {
        return std::ranges::any_of(fragment.codes,
                                   [this](const codebook::CodeId& id) { return isHere(id); });
    }

    [[nodiscard]] bool hasFragmentCodes() const
    {
        return std::ranges::any_of(m_columns.columns(), [this](const TallyColumns::Column& one) {
            return one.code->category == m_category && one.code->level == CodeLevel::Fragment;
        });
    }

    [[nodiscard]] QString label(const Code& code) const
    {
        const QString text = code.label.in(m_settings.language);
        return text.isEmpty() ? code.id.text() : text;
    }

    [[nodiscard]] QString categoryLabel() const
    {
        for (std::size_t i = m_study.codebooks.size(); i-- > 0;) {
            if (const auto* found = m_study.codebooks[i].codebook.category(m_category)) {
                return found->label.isEmpty() ? m_category.text()
                                              : found->label.in(m_settings.language);
            }
        }
        return m_category.text();
    }

    void add(const QString& key, SummaryBlockKind kind, std::vector<SummaryRun> runs)
    {
        SummaryBlock block;
        block.kind = kind;
        block.runs = std::move(runs);
        block.draftKey = key;
        block.draftPrint = draftPrint(block);
        m_blocks.push_back(std::move(block));
    }

    [[nodiscard]] double recordingSeconds() const
    {
        const study::Recording* recording = m_study.recordings.find(m_coding.header.recording);
        return recording == nullptr ? 0 : recording->duration.seconds();
    }

    /// " (11%)", or nothing when the length of the recording is not known.
    [[nodiscard]] QString shareText(double seconds) const
    {
        const double whole = recordingSeconds();
        return whole <= 0
                   ? QString()
                   : QStringLiteral(" (%1%)").arg(QString::number(100 * seconds / whole, 'f', 0));
    }

    void addCounts()
    {
        if (m_here.empty()) {
            add(QStringLiteral("counts"), SummaryBlockKind::Paragraph,
                {plain(m_words
                           .pick("In dit gesprek is geen fragment gecodeerd met een code van %1.",
                                 "No fragment of this conversation carries a code of %1.")
                           .arg(categoryLabel()))});
            return;
        }
        double covered = 0;
        MediaTime until;
        for (const Fragment* fragment : m_here) {
            if (fragment->span.end > until) {
                covered += (fragment->span.end - std::max(fragment->span.start, until)).seconds();
                until = fragment->span.end;
            }
        }
        const bool one = m_here.size() == 1;
        QString text =
            one ? m_words
                      .pick("In dit gesprek is 1 fragment gecodeerd met een code van %1",
                            "One fragment of this conversation carries a code of %1")
                      .arg(categoryLabel())
                : m_words
                      .pick("In dit gesprek zijn %2 fragmenten gecodeerd met een code van %1",
                            "%2 fragments of this conversation carry a code of %1")
                      .arg(categoryLabel())
                      .arg(m_here.size());
        text += (one ? m_words.pick(", van %1", ", of %1")
                     : m_words.pick(", samen %1", ", together %1"))
                    .arg(m_words.length(covered));
        const double whole = recordingSeconds();
        if (whole > 0) {
            text += m_words.pick(": %1% van de opname van %2", ": %1% of the recording of %2")
                        .arg(QString::number(100 * covered / whole, 'f', 0),
                             m_words.length(std::floor(whole)));
        }
        text += u'.';
        if (!one) {
            text += m_words.pick(" Tijd waarin fragmenten elkaar overlappen, telt één keer.",
                                 " Time in which fragments overlap counts once.");
        }
        add(QStringLiteral("counts"), SummaryBlockKind::Paragraph, {plain(text)});
    }

    [[nodiscard]] std::vector<Occurrence> occurrences() const
    {
        std::vector<Occurrence> found(m_columns.columns().size());
        for (const Fragment* fragment : m_here) {
            for (const codebook::CodeId& id : fragment->codes) {
                const TallyColumns::Target* target = m_columns.target(id);
                if (target == nullptr) {
                    continue;
                }
                for (const std::size_t column : target->columns) {
                    Occurrence& place = found[column];
                    place.first = place.seen ? place.first : fragment->span.start;
                    place.last = fragment->span.start;
                    place.seen = true;
                }
            }
        }
        return found;
    }

    void addCodes()
    {
        const std::vector<Occurrence> found = occurrences();
        for (std::size_t i = 0; i < found.size(); ++i) {
            const Code& code = *m_columns.columns()[i].code;
            if (!found[i].seen || !(code.category == m_category)) {
                continue;
            }
            const double seconds = static_cast<double>(m_counts[i].microseconds) / 1e6;
            const qint64 times = m_counts[i].fragments;
            bool groups = false;
            bool repeats = false; // says what the line of its one sub-code says
            for (std::size_t k = 0; k < found.size(); ++k) {
                if (m_columns.columns()[k].code->parent == code.id) {
                    groups = true;
                    repeats = repeats || (!code.selectable && m_counts[k].fragments == times);
                }
            }
            if (repeats) {
                continue;
            }
            QString name = label(code);
            if (groups) {
                name += m_words.pick(" (met subcodes)", " (with its sub-codes)");
            }
            std::vector<SummaryRun> runs{bold(name)};
            runs.push_back(plain(
                QStringLiteral(": %1, %2%3, ")
                    .arg(m_words.times(times),
                         times > 1
                             ? m_words.pick("samen %1", "together %1").arg(m_words.length(seconds))
                             : m_words.length(seconds),
                         shareText(seconds))));
            if (times > 1) {
                runs.push_back(plain(m_words.pick("de eerste keer op ", "first at ")));
                runs.push_back(moment(found[i].first));
                runs.push_back(plain(m_words.pick(", de laatste keer op ", ", last at ")));
                runs.push_back(moment(found[i].last));
            } else {
                runs.push_back(plain(m_words.pick("op ", "at ")));
                runs.push_back(moment(found[i].first));
            }
            runs.push_back(plain(QStringLiteral(".")));
            add(QStringLiteral("code:") + code.id.text(), SummaryBlockKind::Bullet,
                std::move(runs));
        }
    }

    /// The codes as they were given, by their first time.
    void addOrder()
    {
        std::vector<std::pair<const Code*, MediaTime>> order;
        for (const Fragment* fragment : m_here) {
            for (const codebook::CodeId& id : fragment->codes) {
                const TallyColumns::Column* column = columnOf(id);
                if (column != nullptr && column->code->category == m_category &&
                    std::ranges::none_of(
                        order, [&](const auto& one) { return one.first == column->code; })) {
                    order.emplace_back(column->code, fragment->span.start);
                }
            }
        }
        if (order.size() < 2) {
            return;
        }
        std::vector<SummaryRun> runs{
            plain(m_words.pick("Volgorde waarin de codes voor het eerst voorkomen: ",
                               "The order in which the codes first occur: "))};
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i > 0) {
                runs.push_back(plain(i + 1 == order.size() ? m_words.pick(" en ", " and ")
                                                           : QStringLiteral(", ")));
            }
            runs.push_back(plain(label(*order[i].first) + QStringLiteral(" (")));
            runs.push_back(moment(order[i].second));
            runs.push_back(plain(QStringLiteral(")")));
        }
        runs.push_back(plain(QStringLiteral(".")));
        add(QStringLiteral("order"), SummaryBlockKind::Paragraph, std::move(runs));
    }

    void addDescriptions()
    {
        std::vector<std::pair<const Fragment*, QString>> described;
        for (const Fragment* fragment : m_here) {
            QString text = fragment->description.simplified();
            const QString quote =
                m_settings.quoteOf ? m_settings.quoteOf(*fragment).simplified() : QString();
            if (!quote.isEmpty()) {
                text += (text.isEmpty() ? QString() : QStringLiteral(" ")) + m_words.quoted(quote);
            }
            if (!text.isEmpty()) {
                described.emplace_back(fragment, text);
            }
        }
        if (described.empty()) {
            return;
        }
        add(QStringLiteral("described"), SummaryBlockKind::Paragraph,
            {plain(m_words.pick("Wat er bij de fragmenten is genoteerd:",
                                "What was written at the fragments:"))});
        for (const auto& [fragment, text] : described) {
            QStringList codes;
            for (const codebook::CodeId& id : fragment->codes) {
                const TallyColumns::Column* column = columnOf(id);
                if (column != nullptr && column->code->category == m_category) {
                    codes.append(label(*column->code));
                }
            }
            add(QStringLiteral("f:") + fragment->id.toText().remove(u'-'), SummaryBlockKind::Bullet,
                {moment(fragment->span.start),
                 plain(QStringLiteral(" %1: %2").arg(codes.join(QStringLiteral(", ")), text))});
        }
    }

    [[nodiscard]] QString answerText(const Code& code, const study::RecordingCodeValue& given) const
    {
        QString text;
        if (code.valueKind == codebook::ValueKind::YesNo) {
            text = given.value == QLatin1String("yes")  ? m_words.pick("ja", "yes")
                   : given.value == QLatin1String("no") ? m_words.pick("nee", "no")
                                                        : given.value;
        } else if (code.valueKind == codebook::ValueKind::Text) {
            text = m_words.quoted(given.value.simplified());
        } else {
            const auto value =
                std::ranges::find(code.values, given.value, &codebook::CodeValue::id);
            const QString name =
                value == code.values.end() ? QString() : value->label.in(m_settings.language);
            const bool ordinal = code.valueKind == codebook::ValueKind::Ordinal;
            text = name.isEmpty() || name == given.value ? given.value
                   : ordinal ? QStringLiteral("%1 (%2)").arg(given.value, name)
                             : name;
        }
        if (const QString note = given.note.simplified(); !note.isEmpty()) {
            text += QStringLiteral(" – ") + note;
        }
        return text;
    }

    void addAnswers()
    {
        QStringList open;
        for (const TallyColumns::Column& column : m_columns.columns()) {
            const Code& code = *column.code;
            if (!(code.category == m_category) || code.level != CodeLevel::Recording ||
                !code.selectable) {
                continue;
            }
            bool answered = false;
            for (const auto& [id, given] : m_coding.recordingCodes) {
                if (const TallyColumns::Column* own = columnOf(id);
                    own != nullptr && own->id == column.id && !given.value.isEmpty()) {
                    answered = true;
                    add(QStringLiteral("answer:") + id.text(), SummaryBlockKind::Bullet,
                        {bold(label(code)),
                         plain(QStringLiteral(": %1").arg(answerText(code, given)))});
                }
            }
            if (!answered && !column.retired) {
                open.append(label(code));
            }
        }
        if (!open.isEmpty()) {
            add(QStringLiteral("unanswered"), SummaryBlockKind::Paragraph,
                {plain(m_words.pick("Niet beantwoord: %1.", "Not answered: %1.")
                           .arg(open.join(QStringLiteral(", "))))});
        }
    }

    [[nodiscard]] const LearyRose& roseOf(int revision) const
    {
        const codebook::CodebookRevision* found = m_study.codebookRevision(revision);
        return found == nullptr ? m_study.codebooks.back().codebook.rose : found->codebook.rose;
    }

    [[nodiscard]] bool isLastCategory() const
    {
        const auto& categories = m_study.codebooks.back().codebook.categories;
        return !categories.empty() && categories.back().id == m_category;
    }

    void addMean(const QString& key, study::Party party, bool everywhere)
    {
        MeanPoint mean;
        for (const Fragment& fragment : m_coding.fragments) {
            const auto& position =
                party == study::Party::Mentor ? fragment.mentor : fragment.student;
            if (!position || !(everywhere || isHere(fragment))) {
                continue;
            }
            if (const auto point = roseOf(fragment.codebookRevision).pointOf(*position)) {
                mean.add(*point, fragment.span.duration().seconds());
            }
        }
        const auto point = mean.mean();
        if (!point) {
            return;
        }
        const LearyRose& rose = m_study.codebooks.back().codebook.rose;
        const auto position = rose.positionAt(*point);
        const QString where = everywhere
                                  ? m_words.pick("in het hele gesprek", "in the whole conversation")
                                  : m_words.pick("bij %1", "in %1").arg(categoryLabel());
        const QString count = mean.count() == 1
                                  ? m_words.pick("1 fragment", "1 fragment")
                                  : m_words.pick("%1 fragmenten", "%1 fragments").arg(mean.count());
        add(key, SummaryBlockKind::Paragraph,
            {plain(m_words
                       .pick("%1 staat %2 gemiddeld %3 op de roos (%4; %5, gewogen naar duur).",
                             "%1 stands %2 on average %3 on the rose (%4; %5, weighted by length).")
                       .arg(m_words.party(party), where,
                            m_words.sector(rose, position ? position->sector : QString()),
                            m_words.point(rose, *point), count))});
    }

    void addWhole(study::Party party)
    {
        const auto& position = party == study::Party::Mentor ? m_coding.mentor : m_coding.student;
        if (!position) {
            return;
        }
        const LearyRose& rose = roseOf(m_coding.header.codebookRevision);
        QString text = m_words
                           .pick("Over het hele gesprek is %1 %2 op de roos geplaatst",
                                 "Over the whole conversation %1 was placed %2 on the rose")
                           .arg(m_words.partyInside(party), m_words.sector(rose, position->sector));
        if (position->point) {
            text += QStringLiteral(" (%1)").arg(m_words.point(rose, *position->point));
        }
        add(QStringLiteral("rose-whole:") + DraftWords::partyKey(party),
            SummaryBlockKind::Paragraph, {plain(text + u'.')});
    }

    void addRose()
    {
        const bool last = isLastCategory();
        const bool elsewhere = std::ranges::any_of(m_coding.fragments, [this](const Fragment& one) {
            return (one.mentor || one.student) && !isHere(one);
        });
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            addMean(QStringLiteral("rose:") + DraftWords::partyKey(party), party, false);
            if (last && elsewhere) {
                addMean(QStringLiteral("rose-all:") + DraftWords::partyKey(party), party, true);
            }
            if (last) {
                addWhole(party);
            }
        }
    }

    static SummaryRun plain(const QString& text) { return {text, false, false, std::nullopt}; }

    static SummaryRun bold(const QString& text) { return {text, true, false, std::nullopt}; }

    static SummaryRun moment(MediaTime time) { return {shortClockText(time), false, false, time}; }

    const study::Study& m_study;
    const study::Coding& m_coding;
    CategoryId m_category;
    const DraftSettings& m_settings;
    DraftWords m_words;
    TallyColumns m_columns;
    TallyRemarks m_remarks;
    std::vector<CodeCount> m_counts;
    std::vector<const Fragment*> m_here; ///< with a code of the category, in order of time
    std::vector<SummaryBlock> m_blocks;
};

} // namespace

std::vector<SummaryBlock> draftSummary(const study::Study& study, const study::Coding* coding,
                                       const CategoryId& category, const DraftSettings& settings)
{
    if (coding == nullptr || study.codebooks.empty() || coding->isEmpty()) {
        SummaryBlock block;
        block.runs.push_back({DraftWords(settings.language)
                                  .pick("Dit gesprek is nog niet gecodeerd.",
                                        "This conversation was not coded yet."),
                              false, false, std::nullopt});
        block.draftKey = QStringLiteral("nothing");
        block.draftPrint = draftPrint(block);
        return {block};
    }
    return Drafter(study, *coding, category, settings).draft();
}

} // namespace rozet::workflow
