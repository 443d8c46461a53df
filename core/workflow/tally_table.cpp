// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/tally.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_words.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::Column;
using report::ColumnKind;
using report::Table;
using report::Undefined;

/// A code as the newest revision that knows it describes it.
struct KnownCode
{
    const codebook::Codebook* book = nullptr;
    const codebook::Code* code = nullptr;
};

KnownCode findCode(const study::Study& study, const codebook::CodeId& id)
{
    for (auto revision = study.codebooks.rbegin(); revision != study.codebooks.rend(); ++revision) {
        if (const codebook::Code* code = revision->codebook.code(id)) {
            return {&revision->codebook, code};
        }
    }
    return {};
}

class TableMaker
{
public:
    TableMaker(const study::Study& study, const Tally& tally, const QString& language)
        : m_study(study)
        , m_tally(tally)
        , m_words(language)
        , m_language(language)
        , m_measure(tally.settings.measure)
        , m_coder(coderName(study, tally.settings.coder))
    {
        for (std::size_t i = 0; i < tally.codes.size(); ++i) {
            const KnownCode known = findCode(study, tally.codes[i]);
            const bool timed =
                m_measure == TallyMeasure::Duration || m_measure == TallyMeasure::Rate;
            const bool shown = known.code != nullptr &&
                               !(timed && known.code->level == codebook::CodeLevel::Recording);
            if (shown) {
                m_shown.push_back(i);
                m_known.push_back(known);
            }
        }
    }

    Table make()
    {
        m_table.id = TallyWords::tableId(m_measure);
        m_table.title = m_words.title(m_measure, m_tally.settings.by);
        addLabelColumns();
        addCodeColumns();
        for (const TallyRow& row : m_tally.rows) {
            addRow(row);
        }
        addTotals();
        addNotes();
        addProvenance();
        return std::move(m_table);
    }

private:
    void addColumn(const char* key, const QString& heading, ColumnKind kind = ColumnKind::Text)
    {
        Column column;
        column.key = QString::fromLatin1(key);
        column.heading = heading;
        column.kind = kind;
        m_table.columns.push_back(std::move(column));
    }

    void addLabelColumns()
    {
        const TallyBy by = m_tally.settings.by;
        if (by == TallyBy::Recording) {
            addColumn("recording", m_words.pick("Opname", "Recording"));
        }
        if (by == TallyBy::Mentor) {
            addColumn("mentor", m_words.pick("Mentor", "Mentor"));
        }
        addColumn("school", m_words.pick("School", "School"));
        if (by == TallyBy::Recording) {
            addColumn("mentor", m_words.pick("Mentor", "Mentor"));
        } else {
            addColumn("recordings", m_words.pick("Opnamen", "Recordings"), ColumnKind::Count);
        }
        addColumn("length", m_words.pick("Lengte", "Length"), ColumnKind::Duration);
    }

    [[nodiscard]] ColumnKind valueKind() const
    {
        switch (m_measure) {
        case TallyMeasure::Presence:
            return m_tally.settings.by == TallyBy::Recording ? ColumnKind::YesNo
                                                             : ColumnKind::Count;
        case TallyMeasure::Count:
            return ColumnKind::Count;
        case TallyMeasure::Duration:
            return ColumnKind::Duration;
        case TallyMeasure::Rate:
            break;
        }
        return ColumnKind::Number;
    }

    void addCodeColumns()
    {
        const ColumnKind kind = valueKind();
        for (const auto& [book, code] : m_known) {
            Column column;
            column.key = code->id.text();
            column.kind = kind;
            column.decimals = kind == ColumnKind::Number ? 2 : 0;
            column.note = code->definition.in(m_language);
            // The depth shows which codes are counted in the one before them.
            for (std::size_t depth = book->withAncestors(code->id).size(); depth > 1; --depth) {
                column.heading += QStringLiteral("› ");
            }
            column.heading += code->label.isEmpty() ? code->id.text() : code->label.in(m_language);
            if (std::ranges::find(m_tally.remarks.retired, code->id) !=
                m_tally.remarks.retired.end()) {
                column.heading += m_words.pick(" (vervallen)", " (retired)");
            }
            if (const codebook::Category* category = book->category(code->category)) {
                column.group = category->label.isEmpty() ? category->id.text()
                                                         : category->label.in(m_language);
            }
            if (code->level == codebook::CodeLevel::Recording) {
                column.group += m_words.pick(" (hele opname)", " (whole recording)");
            }
            m_table.columns.push_back(std::move(column));
        }
    }

    [[nodiscard]] Cell unknownName(const QString& name) const
    {
        return name.isEmpty() ? Cell(m_words.pick("(niet bekend)", "(not known)")) : Cell(name);
    }

    void addRow(const TallyRow& row)
    {
        std::vector<Cell> cells;
        const TallyBy by = m_tally.settings.by;
        if (by == TallyBy::Recording) {
            cells.emplace_back(row.recording);
            cells.push_back(row.school.isEmpty() ? Cell() : Cell(row.school));
            cells.push_back(row.mentor.isEmpty() ? Cell() : Cell(row.mentor));
        } else if (by == TallyBy::Mentor) {
            cells.push_back(unknownName(row.mentor));
            cells.push_back(row.school.isEmpty() ? Cell() : Cell(row.school));
            cells.emplace_back(qint64(row.recordings));
        } else {
            cells.push_back(unknownName(row.school));
            cells.emplace_back(qint64(row.recordings));
        }
        cells.push_back(row.seconds > 0 ? Cell(row.seconds) : Cell(lengthNotKnown()));
        for (const std::size_t i : m_shown) {
            cells.push_back(valueCell(row, i));
        }
        m_table.rows.push_back(std::move(cells));
    }

    [[nodiscard]] Undefined lengthNotKnown() const
    {
        return {m_words.pick("de lengte van de opname is niet bekend",
                             "the length of the recording is not known")};
    }

    [[nodiscard]] Cell valueCell(const TallyRow& row, std::size_t i) const
    {
        if (!row.coded) {
            return Undefined{m_words.pick("niet gecodeerd door ", "not coded by ") + m_coder};
        }
        if (!row.values[i]) {
            return m_measure == TallyMeasure::Rate
                       ? lengthNotKnown()
                       : Undefined{m_words.pick("niet ingevuld", "not answered")};
        }
        return numberCell(*row.values[i]);
    }

    [[nodiscard]] Cell numberCell(double value) const
    {
        const bool whole = m_measure == TallyMeasure::Presence || m_measure == TallyMeasure::Count;
        return whole ? Cell(static_cast<qint64>(value)) : Cell(value);
    }

    /// A row of totals with this text, still without numbers.
    [[nodiscard]] std::vector<Cell> totalRow(const QString& label) const
    {
        std::vector<Cell> cells(m_table.columns.size() - m_shown.size());
        cells.front() = label;
        return cells;
    }

    void addTotals()
    {
        const int coded = m_tally.recordingsTotal;
        std::vector<Cell> with = totalRow(
            m_words.pick("In aantal van %1 opnamen", "In number of %1 recordings").arg(coded));
        std::vector<Cell> second = totalRow(secondLabel());
        for (const std::size_t i : m_shown) {
            const TallyTotal& total = m_tally.totals[i];
            with.emplace_back(qint64(total.recordingsWith));
            if (m_measure == TallyMeasure::Presence) {
                second.push_back(coded > 0 ? Cell(100.0 * total.recordingsWith / coded) : Cell());
            } else if (total.sumDefined) {
                second.push_back(numberCell(total.sum));
            } else {
                second.emplace_back(m_measure == TallyMeasure::Rate
                                        ? lengthNotKnown()
                                        : Undefined{m_words.pick("geen gegevens", "no data")});
            }
        }
        if (m_tally.settings.by != TallyBy::Recording) {
            const std::size_t recordings = m_tally.settings.by == TallyBy::Mentor ? 2 : 1;
            second[recordings] = qint64(coded);
        }
        m_table.totals.push_back(std::move(with));
        m_table.totals.push_back(std::move(second));
    }

    [[nodiscard]] QString secondLabel() const
    {
        switch (m_measure) {
        case TallyMeasure::Presence:
            return m_words.pick("Percentage van de opnamen", "Percentage of recordings");
        case TallyMeasure::Count:
        case TallyMeasure::Duration:
            return m_words.pick("Som", "Sum");
        case TallyMeasure::Rate:
            break;
        }
        return m_words.pick("Over alle opnamen samen", "All recordings together");
    }

    void addNotes();
    void addProvenance();

    const study::Study& m_study;
    const Tally& m_tally;
    TallyWords m_words;
    QString m_language;
    TallyMeasure m_measure;
    QString m_coder;
    std::vector<std::size_t> m_shown; ///< places in Tally::codes that have a column
    std::vector<KnownCode> m_known;   ///< the same codes
    Table m_table;
};

void TableMaker::addNotes()
{
    const TallyRemarks& remarks = m_tally.remarks;
    QStringList& notes = m_table.notes;
    notes << m_words.definition(m_measure, m_tally.settings.by);
    if (m_measure == TallyMeasure::Rate || m_measure == TallyMeasure::Duration) {
        notes << m_words.pick(
            "Codes voor de opname als geheel hebben geen duur en staan hier niet.",
            "Codes for the recording as a whole have no duration and are left out.");
    } else {
        notes << m_words.pick("Codes voor de hele opname tellen bij het antwoord ja, of als ze "
                              "zijn ingevuld; een open ja/nee-vraag ontbreekt en is geen nee.",
                              "Codes for the whole recording count when the answer is yes, or when "
                              "filled in; an open yes-or-no question is missing, not a no.");
    }
    if (m_tally.recordingsTotal < static_cast<int>(m_study.recordings.size())) {
        notes
            << m_words
                   .pick(
                       "%1 van de %2 opnamen zijn niet gecodeerd door %3; hun cellen zijn leeg en "
                       "tellen nergens mee.",
                       "%1 of the %2 recordings have not been coded by %3; their cells are empty "
                       "and count nowhere.")
                   .arg(int(m_study.recordings.size()) - m_tally.recordingsTotal)
                   .arg(m_study.recordings.size())
                   .arg(m_coder);
    }
    if (remarks.unfinished > 0) {
        notes
            << m_words
                   .pick(
                       "Afgesloten en lopende coderingen tellen even zwaar; %1 van de %2 zijn nog "
                       "niet afgesloten.",
                       "Closed and unfinished codings count alike; %1 of the %2 are not closed "
                       "yet.")
                   .arg(remarks.unfinished)
                   .arg(m_tally.recordingsTotal);
    }
    if (remarks.severalCodings > 0) {
        notes << m_words
                     .pick(
                         "%1 opnamen zijn in meer dan één ronde gecodeerd; één codering telt, de "
                         "hoofdronde gaat voor een proefronde.",
                         "%1 recordings were coded in more than one round; one coding counts, the "
                         "main round goes before a trial round.")
                     .arg(remarks.severalCodings);
    }
    if (!remarks.unknownLength.empty()) {
        const QStringList names(remarks.unknownLength.begin(), remarks.unknownLength.end());
        notes << m_words.pick("De lengte is niet bekend van: ", "The length is not known of: ") +
                     names.join(QStringLiteral(", ")) + u'.';
    }
    if (remarks.mapped > 0) {
        notes << m_words
                     .pick("%1 codes uit een oudere versie van het codeboek tellen mee bij hun "
                           "opvolger.",
                           "%1 codes from an older codebook revision count for their successor.")
                     .arg(remarks.mapped);
    }
    if (!remarks.retired.empty()) {
        notes << m_words.pick(
            "Een vervallen code zonder eenduidige opvolger houdt een eigen kolom.",
            "A retired code without a single successor keeps a column of its own.");
    }
    if (remarks.notInCodebook > 0) {
        notes
            << m_words
                   .pick(
                       "%1 codes staan in geen enkele versie van het codeboek en zijn niet geteld.",
                       "%1 codes are in no revision of the codebook and were not counted.")
                   .arg(remarks.notInCodebook);
    }
}

void TableMaker::addProvenance()
{
    const TallySource source{m_study, m_tally.settings, m_language, m_tally.codebookRevision,
                             m_tally.recordingsTotal};
    report::Provenance& lines = m_table.provenance;
    lines = whoseTally(source);
    lines.emplace_back(m_words.pick("Maat", "Measure"), m_words.measure(m_measure));
    lines.emplace_back(m_words.pick("Betekenis", "Definition"),
                       m_words.definition(m_measure, m_tally.settings.by));
    lines.emplace_back(m_words.pick("Rijen", "Rows"), m_words.by(m_tally.settings.by));
    for (auto& line : basisOfTally(source)) {
        lines.push_back(std::move(line));
    }
}

} // namespace

report::Table tallyTable(const study::Study& study, const Tally& tally, const QString& language)
{
    return TableMaker(study, tally, language).make();
}

} // namespace rozet::workflow
