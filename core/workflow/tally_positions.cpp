// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/mean_point.h"
#include "core/workflow/tally_counts.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/tally_workbook.h"

namespace rozet::workflow {

namespace {

using codebook::LearyPoint;
using codebook::LearyPosition;
using codebook::LearyRose;
using report::Cell;
using report::ColumnKind;
using report::Undefined;

const LearyRose& roseOf(const study::Study& study, int revision)
{
    const codebook::CodebookRevision* found = study.codebookRevision(revision);
    return found == nullptr ? study.codebooks.back().codebook.rose : found->codebook.rose;
}

QString sectorLabel(const LearyRose& rose, const QString& id, const QString& language)
{
    const codebook::LearySector* sector = rose.sector(id);
    return sector == nullptr || sector->label.isEmpty() ? id : sector->label.in(language);
}

class PositionsTable
{
public:
    PositionsTable(const study::Study& study, const QString& language)
        : m_study(study)
        , m_words(language)
        , m_language(language)
        , m_none{m_words.pick("geen positie gegeven", "no position given")}
    {
    }

    void addParty(report::Table& table, const char* prefix, const QString& name) const
    {
        const QString fragments =
            name + m_words.pick(": over de fragmenten", ": over the fragments");
        const QString whole = name + m_words.pick(": hele opname", ": whole recording");
        add(table, prefix, "_fragments", m_words.pick("Aantal", "Number"), fragments,
            ColumnKind::Count);
        addPoint(table, prefix, "_mean", fragments);
        addPoint(table, prefix, "_recording", whole);
    }

    void addCells(std::vector<Cell>& cells, const study::Coding& coding,
                  std::optional<LearyPosition> study::Fragment::*inFragment,
                  const std::optional<LearyPosition>& whole) const
    {
        MeanPoint mean;
        for (const study::Fragment& fragment : coding.fragments) {
            if (const auto& position = fragment.*inFragment) {
                if (const auto point =
                        roseOf(m_study, fragment.codebookRevision).pointOf(*position)) {
                    mean.add(*point, fragment.span.duration().seconds());
                }
            }
        }
        const LearyRose& rose = m_study.codebooks.back().codebook.rose;
        cells.emplace_back(mean.count());
        const std::optional<LearyPoint> point = mean.mean();
        const auto position = point ? rose.positionAt(*point) : std::nullopt;
        addPosition(cells, rose, point, position ? position->sector : QString());
        addPosition(cells, rose, whole ? rose.pointOf(*whole) : std::nullopt,
                    whole ? whole->sector : QString());
    }

private:
    void add(report::Table& table, const char* prefix, const char* suffix, const QString& heading,
             const QString& group, ColumnKind kind) const
    {
        report::Column column;
        column.key = QString::fromLatin1(prefix) + QString::fromLatin1(suffix);
        column.heading = heading;
        column.group = group;
        column.kind = kind;
        table.columns.push_back(std::move(column));
    }

    void addPoint(report::Table& table, const char* prefix, const char* middle,
                  const QString& group) const
    {
        const QByteArray key = QByteArray(prefix) + middle;
        const LearyRose& rose = m_study.codebooks.back().codebook.rose;
        const auto axis = [this](const codebook::LocalizedText& low,
                                 const codebook::LocalizedText& high, QChar letter) {
            return low.isEmpty() || high.isEmpty()
                       ? QString(letter)
                       : QStringLiteral("%1: %2 – %3")
                             .arg(letter)
                             .arg(low.in(m_language), high.in(m_language));
        };
        add(table, key.constData(), "_x", axis(rose.opposed, rose.together, u'x'), group,
            ColumnKind::Number);
        add(table, key.constData(), "_y", axis(rose.below, rose.above, u'y'), group,
            ColumnKind::Number);
        add(table, key.constData(), "_sector", m_words.pick("Sector", "Sector"), group,
            ColumnKind::Text);
    }

    void addPosition(std::vector<Cell>& cells, const LearyRose& rose,
                     const std::optional<LearyPoint>& point, const QString& sector) const
    {
        cells.push_back(point ? Cell(point->together) : Cell(m_none));
        cells.push_back(point ? Cell(point->above) : Cell(m_none));
        if (point) {
            cells.push_back(sector.isEmpty() ? Cell()
                                             : Cell(sectorLabel(rose, sector, m_language)));
        } else {
            cells.emplace_back(m_none);
        }
    }

    const study::Study& m_study;
    TallyWords m_words;
    QString m_language;
    Undefined m_none;
};

} // namespace

Result<report::Table> learyPositionsTable(const study::Study& study, const TallySettings& settings,
                                          const QString& language)
{
    const Result<TallyCounts> counts = countCodes(study, settings.coder, settings.round);
    if (!counts) {
        return failure(counts.error());
    }
    const TallyWords words(language);
    TallySettings byRecording = settings;
    byRecording.by = TallyBy::Recording;
    const Tally names = tallyFromCounts(study, *counts, byRecording);
    report::Table table;
    table.id = QStringLiteral("leary-positions");
    table.title = words.pick("Posities op de roos", "Positions on the rose");
    const std::pair<const char*, QString> labels[] = {
        {"recording", words.pick("Opname", "Recording")},
        {"school", words.pick("School", "School")},
        {"mentor", words.pick("Mentor", "Mentor")},
    };
    for (const auto& [key, heading] : labels) {
        report::Column column;
        column.key = QString::fromLatin1(key);
        column.heading = heading;
        table.columns.push_back(std::move(column));
    }
    const PositionsTable maker(study, language);
    maker.addParty(table, "mentor", words.pick("Mentor", "Mentor"));
    maker.addParty(table, "student", words.pick("Leerling", "Student"));

    const Undefined uncoded{words.pick("niet gecodeerd door ", "not coded by ") +
                            coderName(study, settings.coder)};
    for (std::size_t r = 0; r < counts->recordings.size(); ++r) {
        const study::Coding* coding = counts->recordings[r].coding;
        const TallyRow& row = names.rows[r];
        std::vector<Cell> cells{row.recording, row.school, row.mentor};
        if (coding == nullptr) {
            cells.resize(table.columns.size(), uncoded);
        } else {
            maker.addCells(cells, *coding, &study::Fragment::mentor, coding->mentor);
            maker.addCells(cells, *coding, &study::Fragment::student, coding->student);
        }
        table.rows.push_back(std::move(cells));
    }
    table.notes << words.pick(
        "x loopt van tegen (-1) naar samen (+1), y van onder (-1) naar boven (+1). Het gemiddelde "
        "is "
        "gewogen naar de duur van de fragmenten; een sector zonder punt telt als het punt midden "
        "in die "
        "sector.",
        "x runs from opposed (-1) to together (+1), y from below (-1) to above (+1). The mean is "
        "weighted by the length of the fragments; a sector without a point counts as the point in "
        "the "
        "middle of that sector.");
    const TallySource source{study, settings, language, names.codebookRevision,
                             names.recordingsTotal};
    table.provenance = whoseTally(source);
    for (auto& line : basisOfTally(source)) {
        table.provenance.push_back(std::move(line));
    }
    return table;
}

} // namespace rozet::workflow
