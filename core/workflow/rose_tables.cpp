// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number_text.h"
#include "core/workflow/rose_numbers.h"
#include "core/workflow/tally_provenance.h"
#include "core/workflow/undefined_text.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using report::Cell;
using report::ColumnKind;
using report::Table;
using rose::AxisFigures;
using rose::Complementarity;
using rose::PositionFigures;
using statistics::Estimate;
using study::Party;

constexpr double kMicroseconds = 1e6;

class RoseTables
{
public:
    RoseTables(const study::Study& study, const RoseSettings& settings, int coded,
               const QString& language)
        : m_study(study)
        , m_settings(settings)
        , m_coded(coded)
        , m_language(language)
        , m_words(language)
        , m_rose(study.codebooks.back().codebook.rose)
    {
    }

    [[nodiscard]] Table recordings() const
    {
        Table table =
            begin("rose-positions", m_words.pick("Posities per opname", "Positions by recording"));
        add(table, "recording", m_words.pick("Opname", "Recording"));
        addPositionColumns(table);
        return table;
    }

    [[nodiscard]] Table codes() const
    {
        Table table = begin("rose-codes", m_words.pick("Posities per code", "Positions by code"));
        add(table, "code_id", m_words.pick("Code-id", "Code id"));
        add(table, "code", m_words.pick("Code", "Code"));
        addPositionColumns(table);
        return table;
    }

    [[nodiscard]] Table complementarity() const
    {
        Table table =
            begin("rose-complementarity", m_words.pick("Complementariteit", "Complementarity"));
        add(table, "recording", m_words.pick("Opname", "Recording"));
        add(table, "source", m_words.pick("Bron", "Source"));
        add(table, "n", "n", {}, ColumnKind::Count);
        const auto axis = [&](const char* prefix, const QString& group) {
            const auto key = [prefix](const char* suffix) { return QByteArray(prefix) + suffix; };
            add(table, key("_r"), "r", group, ColumnKind::Number);
            add(table, key("_low"), m_words.pick("r van", "r from"), group, ColumnKind::Number);
            add(table, key("_high"), m_words.pick("r tot", "r to"), group, ColumnKind::Number);
            add(table, key("_p"), "p", group, ColumnKind::Number, 3);
            add(table, key("_effective_n"), m_words.pick("effectieve n", "effective n"), group,
                ColumnKind::Number, 0);
            add(table, key("_lag"), m_words.pick("beste vertraging (s)", "best lag (s)"), group,
                ColumnKind::Number);
            add(table, key("_lag_r"), m_words.pick("r daarbij", "r there"), group,
                ColumnKind::Number);
        };
        axis("together", m_words.pick("Samen: correspondentie", "Together: correspondence"));
        axis("above", m_words.pick("Boven: reciprociteit", "Above: reciprocity"));
        const QString index = m_words.pick("Index cos(m + l)", "Index cos(m + s)");
        add(table, "index", m_words.pick("index", "index"), index, ColumnKind::Number);
        add(table, "index_n", "n", index, ColumnKind::Count);
        add(table, "chance", m_words.pick("toeval", "chance"), index, ColumnKind::Number);
        add(table, "chance_low", m_words.pick("toeval van", "chance from"), index,
            ColumnKind::Number);
        add(table, "chance_high", m_words.pick("toeval tot", "chance to"), index,
            ColumnKind::Number);
        add(table, "index_p", "p", index, ColumnKind::Number, 3);
        return table;
    }

    [[nodiscard]] Table lags() const
    {
        Table table = begin("rose-lags", m_words.pick("Vertragingen", "Lags"));
        table.bare = true;
        add(table, "recording", m_words.pick("Opname", "Recording"));
        add(table, "lag", m_words.pick("Vertraging (s)", "Lag (s)"), {}, ColumnKind::Number);
        add(table, "together_r", m_words.pick("r samen", "r together"), {}, ColumnKind::Number);
        add(table, "above_r", m_words.pick("r boven", "r above"), {}, ColumnKind::Number);
        return table;
    }

    void addPositions(Table& table, const std::vector<Cell>& name, const RosePositions& positions,
                      bool traces) const
    {
        for (std::size_t party = 0; party < positions.size(); ++party) {
            const PositionFigures& figures = positions[party];
            std::vector<Cell> row = name;
            row.emplace_back(source(traces));
            row.emplace_back(party == 0 ? m_words.pick("mentor", "mentor")
                                        : m_words.pick("leerling", "student"));
            row.emplace_back(static_cast<qint64>(figures.n));
            for (const Estimate* one : {&figures.meanX, &figures.meanY}) {
                row.push_back(cell(*one));
            }
            row.push_back(sector(figures));
            for (const Estimate* one :
                 {&figures.spread, &figures.direction, &figures.vectorLength}) {
                row.push_back(cell(*one));
            }
            table.rows.push_back(std::move(row));
        }
    }

    void addComplementarity(Table& table, const QString& recording, const Complementarity& figures,
                            bool traces) const
    {
        std::vector<Cell> row{recording, source(traces), static_cast<qint64>(figures.n)};
        for (const AxisFigures* axis : {&figures.together, &figures.above}) {
            row.push_back(cell(axis->correlation));
            addInterval(row, axis->correlation);
            row.push_back(axis->p ? Cell(*axis->p) : Cell());
            row.push_back(cell(axis->effectiveN));
            Estimate lag = axis->bestLag;
            if (lag.value) {
                *lag.value /= kMicroseconds;
            }
            row.push_back(cell(lag));
            row.push_back(cell(axis->bestCorrelation));
        }
        row.push_back(cell(figures.index));
        row.emplace_back(static_cast<qint64>(figures.directions));
        row.push_back(cell(figures.chance));
        addInterval(row, figures.chance);
        row.push_back(figures.p ? Cell(*figures.p) : Cell());
        table.rows.push_back(std::move(row));
    }

    void addLags(Table& table, const QString& recording, const Complementarity& figures) const
    {
        const auto value = [](const agreement::LagPoint& point) {
            return point.correlation ? Cell(*point.correlation) : Cell();
        };
        const double bin = static_cast<double>(m_settings.complementarity.bin) / kMicroseconds;
        for (std::size_t i = 0; i < figures.together.lags.size(); ++i) {
            table.rows.push_back({recording,
                                  static_cast<double>(figures.together.lags[i].lag) * bin,
                                  value(figures.together.lags[i]), value(figures.above.lags[i])});
        }
    }

    /// What the numbers of a table mean, and where they come from.
    void explain(Table& positions, Table& complementarity, const QStringList& coverage) const
    {
        positions.notes += coverage;
        positions.notes << m_words.pick(
            "x loopt van tegen (-1) naar samen (+1), y van onder (-1) naar boven (+1). Fragmenten "
            "wegen naar hun duur; in een spoor weegt elk monster even zwaar. Spreiding: wortel van "
            "het gemiddelde kwadraat van de afstand tot de gemiddelde positie. Richting: graden "
            "vanaf samen, tegen de klok in; vectorlengte 1 = steeds dezelfde richting.",
            "x runs from opposed (-1) to together (+1), y from below (-1) to above (+1). Fragments "
            "are weighted by their length; in a trace every sample counts alike. Spread: root of "
            "the mean squared distance from the mean position. Direction: degrees from together, "
            "counter-clockwise; vector length 1 = always the same direction.");
        complementarity.notes += coverage;
        complementarity.notes << m_words.pick(
            "+1 is volledig complementair: samen met samen (correspondentie), boven met onder "
            "(reciprociteit, het teken is omgedraaid). Een positieve vertraging: de leerling volgt "
            "de mentor. Toeval: de index over alle combinaties binnen dit gesprek, met het "
            "gebied waarin het middelste deel van de verwisselingen valt; sporen worden in een "
            "cirkel verschoven, omdat een spoor op zijn eigen verleden lijkt.",
            "+1 is fully complementary: together with together (correspondence), above with below "
            "(reciprocity, its sign is turned). A positive lag: the student follows the mentor. "
            "Chance: the index over all pairings within this conversation, with the range of the "
            "middle part of the permutations; traces are shifted in a circle, because a trace "
            "resembles its own past.");
    }

    void close(Table& table) const
    {
        TallySettings tally;
        tally.coder = m_settings.coder;
        tally.round = m_settings.round;
        const TallySource source{m_study, tally, m_language, m_study.codebooks.back().number,
                                 m_coded};
        const rose::ComplementaritySettings& used = m_settings.complementarity;
        table.provenance = whoseTally(source);
        const auto seconds = [](std::int64_t microseconds) {
            return numberText(static_cast<double>(microseconds) / kMicroseconds);
        };
        table.provenance.emplace_back(m_words.pick("Vak van de sporen (s)", "Bin of traces (s)"),
                                      seconds(used.bin));
        table.provenance.emplace_back(m_words.pick("Grootste vertraging (s)", "Largest lag (s)"),
                                      seconds(used.mostLag));
        table.provenance.emplace_back(m_words.pick("Kleinste verschuiving (s)", "Least shift (s)"),
                                      seconds(used.leastShift));
        table.provenance.emplace_back(
            m_words.pick("Verwisselingen of verschuivingen", "Permutations or shifts"),
            QString::number(used.replicates));
        table.provenance.emplace_back(m_words.pick("Toevalsgetal", "Seed"),
                                      QString::number(used.seed));
        for (auto& line : basisOfTally(source)) {
            table.provenance.push_back(std::move(line));
        }
    }

    [[nodiscard]] QString codeLabel(const codebook::CodeId& id) const
    {
        for (auto revision = m_study.codebooks.rbegin(); revision != m_study.codebooks.rend();
             ++revision) {
            if (const codebook::Code* code = revision->codebook.code(id)) {
                return code->label.in(m_language);
            }
        }
        return id.text();
    }

    [[nodiscard]] const TallyWords& words() const { return m_words; }

private:
    [[nodiscard]] Table begin(const char* id, const QString& title) const
    {
        Table table;
        table.id = QString::fromLatin1(id);
        table.title = title;
        return table;
    }

    static void add(Table& table, const QByteArray& key, const QString& heading,
                    const QString& group = {}, ColumnKind kind = ColumnKind::Text, int decimals = 2)
    {
        report::Column column;
        column.key = QString::fromLatin1(key);
        column.heading = heading;
        column.group = group;
        column.kind = kind;
        column.decimals = decimals;
        table.columns.push_back(std::move(column));
    }

    static void add(Table& table, const QByteArray& key, const char* heading, const QString& group,
                    ColumnKind kind, int decimals = 2)
    {
        add(table, key, QString::fromLatin1(heading), group, kind, decimals);
    }

    void addPositionColumns(Table& table) const
    {
        add(table, "source", m_words.pick("Bron", "Source"));
        add(table, "party", m_words.pick("Wie", "Who"));
        add(table, "n", "n", {}, ColumnKind::Count);
        const QString mean = m_words.pick("Gemiddelde positie", "Mean position");
        add(table, "mean_x", axis(m_rose.opposed, m_rose.together, u'x'), mean, ColumnKind::Number);
        add(table, "mean_y", axis(m_rose.below, m_rose.above, u'y'), mean, ColumnKind::Number);
        add(table, "sector", m_words.pick("Sector", "Sector"), mean);
        add(table, "spread", m_words.pick("Spreiding", "Spread"), {}, ColumnKind::Number);
        const QString direction = m_words.pick("Richting", "Direction");
        add(table, "direction", m_words.pick("graden", "degrees"), direction, ColumnKind::Number,
            0);
        add(table, "vector_length", m_words.pick("vectorlengte", "vector length"), direction,
            ColumnKind::Number);
    }

    [[nodiscard]] QString axis(const codebook::LocalizedText& low,
                               const codebook::LocalizedText& high, QChar letter) const
    {
        return low.isEmpty() || high.isEmpty() ? QString(letter)
                                               : QStringLiteral("%1: %2 – %3")
                                                     .arg(letter)
                                                     .arg(low.in(m_language), high.in(m_language));
    }

    [[nodiscard]] QString source(bool traces) const
    {
        return traces ? m_words.pick("spoor", "trace") : m_words.pick("fragmenten", "fragments");
    }

    [[nodiscard]] Cell cell(const Estimate& estimate) const
    {
        return estimate.value ? Cell(*estimate.value)
                              : Cell(report::Undefined{roseReason(estimate.reason, m_language)});
    }

    static void addInterval(std::vector<Cell>& row, const Estimate& estimate)
    {
        row.push_back(estimate.interval ? Cell(estimate.interval->low) : Cell());
        row.push_back(estimate.interval ? Cell(estimate.interval->high) : Cell());
    }

    [[nodiscard]] Cell sector(const PositionFigures& figures) const
    {
        if (!figures.meanX.value) {
            return report::Undefined{roseReason(figures.meanX.reason, m_language)};
        }
        const auto position = m_rose.positionAt({*figures.meanX.value, *figures.meanY.value});
        const codebook::LearySector* named = position ? m_rose.sector(position->sector) : nullptr;
        return named == nullptr ? Cell() : Cell(named->label.in(m_language));
    }

    const study::Study& m_study;
    const RoseSettings& m_settings;
    int m_coded;
    QString m_language;
    TallyWords m_words;
    const codebook::LearyRose& m_rose;
};

} // namespace

QString roseReason(statistics::Undefined reason, const QString& language)
{
    using statistics::Undefined;
    const TallyWords words(language);
    switch (reason) {
    case Undefined::NoUnits:
        return words.pick("geen positie gegeven", "no position given");
    case Undefined::NoPairs:
        return words.pick("nergens hebben beiden een positie", "nowhere do both have a position");
    case Undefined::NoVariance:
        return words.pick("een van beiden bleef op één plaats",
                          "one of the two stayed in one place");
    case Undefined::TooFewUnits:
        return words.pick("te weinig posities", "too few positions");
    case Undefined::NotAsked:
        return words.pick("alleen voor sporen", "for traces only");
    default:
        return undefinedText(reason, language);
    }
}

std::vector<report::Table> roseTables(const study::Study& study, const RoseNumbers& numbers,
                                      const QString& language)
{
    const RoseTables maker(study, numbers.settings, static_cast<int>(numbers.recordings.size()),
                           language);
    Table positions = maker.recordings();
    Table codes = maker.codes();
    Table complementarity = maker.complementarity();
    Table lags = maker.lags();
    for (const RoseOfRecording& one : numbers.recordings) {
        const study::Recording* recording = study.recordings.find(one.recording);
        const QString name = recording == nullptr ? QString() : recording->name;
        maker.addPositions(positions, {name}, one.figures.fragments, false);
        maker.addComplementarity(complementarity, name, one.figures.ofFragments, false);
        if (one.figures.hasTraces()) {
            maker.addPositions(positions, {name}, one.figures.traces, true);
            maker.addComplementarity(complementarity, name, one.figures.ofTraces, true);
            maker.addLags(lags, name, one.figures.ofTraces);
        }
    }
    for (const RoseOfCode& one : numbers.codes) {
        const std::vector<Cell> name{one.code.text(), maker.codeLabel(one.code)};
        maker.addPositions(codes, name, one.fragments, false);
        if (one.traces[0].n > 0 || one.traces[1].n > 0) {
            maker.addPositions(codes, name, one.traces, true);
        }
    }
    QStringList coverage;
    if (numbers.notCoded > 0) {
        coverage << maker.words()
                        .pick("Niet gecodeerd door %1 en daarom niet in de tabel: %2 opname(n).",
                              "Not coded by %1 and therefore not in the table: %2 recording(s).")
                        .arg(coderName(study, numbers.settings.coder))
                        .arg(numbers.notCoded);
    }
    if (numbers.severalRounds > 0) {
        coverage << maker.words()
                        .pick("Van %1 opname(n) zijn er meer coderingen; de eigenlijke codering "
                              "gaat voor een proefronde.",
                              "Of %1 recording(s) there are several codings; the coding proper "
                              "goes before a trial round.")
                        .arg(numbers.severalRounds);
    }
    maker.explain(positions, complementarity, coverage);
    codes.notes = positions.notes;
    codes.notes << maker.words().pick(
        "Een subcode telt ook bij de code erboven. Het spoor van een code is het spoor tijdens de "
        "fragmenten met die code.",
        "A sub-code also counts for the code above it. The trace of a code is the trace during the "
        "fragments with that code.");
    std::vector<Table> tables;
    for (Table* table : {&positions, &codes, &complementarity, &lags}) {
        maker.close(*table);
        tables.push_back(std::move(*table));
    }
    return tables;
}

std::vector<report::Table> roseTablesOf(const study::Study& study, const study::Coding& coding,
                                        const RoseOfCoding& figures, const RoseSettings& settings,
                                        const QString& language)
{
    RoseNumbers one;
    one.settings = settings;
    one.codebookRevision = study.codebooks.back().number;
    one.recordings.push_back({coding.header.recording, figures});
    std::vector<Table> tables = roseTables(study, one, language);
    tables.erase(tables.begin() + 1); // nothing was counted per code
    return tables;
}

} // namespace rozet::workflow
