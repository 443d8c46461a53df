// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/compare_tables.h"

#include "core/workflow/agreement_answers.h"
#include "core/workflow/coefficient_words.h"
#include "core/workflow/undefined_text.h"

#include <algorithm>

namespace rozet::workflow {

namespace {

using agreement::TimelineAgreement;
using report::Cell;
using report::Column;
using report::ColumnKind;
using statistics::Estimate;
using C = agreement::TimelineCoefficient;

/// What is asked first: over time, about fragments, and with sets of codes.
constexpr std::array kMain{C::PercentTime, C::TimeKappa, C::TimeAc1, C::TimeAlpha,
                           C::EventKappa,  C::EventF1,   C::UAlpha};

constexpr double kSecond = 1e6;

struct Words
{
    bool dutch = false;

    explicit Words(const QString& language) : dutch(language == QLatin1String("nl")) {}

    [[nodiscard]] QString operator()(const char* dutchText, const char* englishText) const
    {
        return QString::fromUtf8(dutch ? dutchText : englishText);
    }
};

Column column(const QString& key, const QString& heading, ColumnKind kind, int decimals = 2)
{
    Column made;
    made.key = key;
    made.heading = heading;
    made.kind = kind;
    made.decimals = decimals;
    return made;
}

Cell valueCell(const Estimate& estimate, const QString& language)
{
    return estimate.value ? Cell(*estimate.value)
                          : Cell(report::Undefined{undefinedText(estimate.reason, language)});
}

Cell limitCell(const Estimate& estimate, bool high)
{
    if (!estimate.value || !estimate.interval) {
        return {};
    }
    return high ? estimate.interval->high : estimate.interval->low;
}

bool isMain(C coefficient)
{
    return std::find(kMain.begin(), kMain.end(), coefficient) != kMain.end();
}

std::vector<C> chosenCoefficients(FigureChoice choice, bool ofCode)
{
    std::vector<C> chosen(kMain.begin(), kMain.end());
    for (std::size_t index = 0; index < agreement::kTimelineCoefficients; ++index) {
        const auto coefficient = static_cast<C>(index);
        if (choice == FigureChoice::All && !isMain(coefficient)) {
            chosen.push_back(coefficient);
        }
    }
    std::erase_if(chosen, [ofCode](C coefficient) {
        return ofCode ? !agreement::isPerCode(coefficient) : !agreement::isOverall(coefficient);
    });
    return chosen;
}

Estimate estimateOf(const TimelineAgreement& figures, C coefficient)
{
    // Faulty data give no figures at all.
    return figures.overall.empty() ? Estimate::undefined(statistics::Undefined::NotUsable)
                                   : figures.of(coefficient);
}

std::vector<Cell> pooledRow(const QString& group, const QString& name, const Estimate& estimate,
                            const QString& language)
{
    return {group,
            name,
            valueCell(estimate, language),
            limitCell(estimate, false),
            limitCell(estimate, true),
            estimate.value ? QString() : undefinedText(estimate.reason, language)};
}

void addFigureColumns(report::Table& table, const std::vector<C>& coefficients,
                      const QString& language)
{
    const Words words(language);
    for (const C coefficient : coefficients) {
        const QString key = timelineKey(coefficient);
        Column value = column(key, words("waarde", "value"), ColumnKind::Number);
        Column low = column(key + QStringLiteral("_low"), words("van", "from"), ColumnKind::Number);
        Column high = column(key + QStringLiteral("_high"), words("tot", "to"), ColumnKind::Number);
        for (Column* made : {&value, &low, &high}) {
            made->group = coefficientName(coefficient, language);
            made->note = coefficientHelp(coefficient, language);
            table.columns.push_back(*made);
        }
    }
}

void addFigureCells(std::vector<Cell>& cells, const Estimate& estimate, const QString& language)
{
    cells.push_back(valueCell(estimate, language));
    cells.push_back(limitCell(estimate, false));
    cells.push_back(limitCell(estimate, true));
}

/// Of coders: how long each gave codes, or how many fragments.
void addCoderColumns(report::Table& table, const TimelineInput& input)
{
    for (const QString& coder : input.coders.mid(0, 6)) {
        table.columns.push_back(column(QStringLiteral("seconds_") + coder,
                                       coder + QStringLiteral(" (s)"), ColumnKind::Number, 0));
    }
}

void addCoderCells(std::vector<Cell>& cells, const std::vector<double>& times)
{
    for (std::size_t coder = 0; coder < std::min<std::size_t>(times.size(), 6); ++coder) {
        cells.emplace_back(times[coder] / kSecond);
    }
}

std::vector<double> timeOfAll(const TimelineAgreement& figures, std::size_t coders)
{
    std::vector<double> all(coders, 0.0);
    for (const std::vector<double>& code : figures.codeTime) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            all[coder] += code[coder];
        }
    }
    return all;
}

QString answerLabel(const codebook::Code& code, const QString& value, const QString& language)
{
    if (code.valueKind == codebook::ValueKind::YesNo) {
        const Words words(language);
        return value == QLatin1String("yes") ? words("ja", "yes") : words("nee", "no");
    }
    for (const codebook::CodeValue& one : code.values) {
        if (one.id == value) {
            return one.label.in(language);
        }
    }
    return value;
}

} // namespace

std::optional<ComparisonFigures> comparisonFigures(const CoderComparison& comparison,
                                                   const TimelineRequest& request,
                                                   Progress& progress)
{
    ComparisonFigures figures;
    figures.request = request;
    TimelineRequest without = request;
    without.withGamma = false;
    without.timeline.details = false;
    TimelineRequest whole = request;
    whole.timeline.details = false;
    const auto steps = static_cast<qint64>(comparison.recordings.size()) + 1;
    qint64 done = 0;
    const auto stopped = [&] {
        return progress.cancelled() || request.timeline.stop.stop_requested();
    };
    for (const StudyTimelinePart& part : comparison.categories) {
        figures.categories.push_back(compareTimelines(part.input.data, without).timeline);
        if (stopped()) {
            return std::nullopt;
        }
    }
    for (const agreement::CodedRecording& recording : comparison.input.data.recordings) {
        figures.recordings.push_back(
            compareTimelines(
                {comparison.input.data.coders, comparison.input.data.codes, {recording}}, without)
                .timeline);
        progress.report(++done, steps);
        if (stopped()) {
            return std::nullopt;
        }
    }
    figures.pooled = compareTimelines(comparison.input.data, whole);
    if (stopped()) {
        return std::nullopt;
    }
    progress.report(steps, steps);
    return figures;
}

report::Table pooledTable(const CoderComparison& comparison, const ComparisonFigures& figures,
                          FigureChoice choice, const QString& language)
{
    const Words words(language);
    report::Table table;
    table.id = QStringLiteral("agreement-pooled");
    table.title = words("Overeenstemming", "Agreement") + QStringLiteral(": ") +
                  comparison.input.coders.join(QStringLiteral(", "));
    table.columns = {
        column(QStringLiteral("group"), words("soort", "kind"), ColumnKind::Text),
        column(QStringLiteral("coefficient"), words("maat", "coefficient"), ColumnKind::Text),
        column(QStringLiteral("value"), words("waarde", "value"), ColumnKind::Number),
        column(QStringLiteral("low"), words("van", "from"), ColumnKind::Number),
        column(QStringLiteral("high"), words("tot", "to"), ColumnKind::Number),
        column(QStringLiteral("reason"), words("waarom niet", "why not"), ColumnKind::Text)};
    const QString most = words("Het belangrijkst", "Most important");
    const auto addGamma = [&](const QString& name,
                              const agreement::ChanceCorrected agreement::GammaResult::*member,
                              const QString& group) {
        Estimate estimate = Estimate::undefined(statistics::Undefined::NotAsked);
        if (figures.pooled.gamma) {
            estimate = ((*figures.pooled.gamma).*member).estimate;
        } else if (figures.pooled.gammaTooLarge) {
            estimate = Estimate::undefined(statistics::Undefined::NotReached);
        }
        table.rows.push_back(pooledRow(group, name, estimate, language));
    };
    for (const C coefficient : chosenCoefficients(choice, false)) {
        const QString group = isMain(coefficient)
                                  ? most
                                  : coefficientGroupName(coefficientGroup(coefficient), language);
        table.rows.push_back(pooledRow(group, coefficientName(coefficient, language),
                                       estimateOf(figures.pooled.timeline, coefficient), language));
        if (coefficient == kMain.back()) {
            addGamma(QStringLiteral("gamma"), &agreement::GammaResult::gamma, most);
        }
    }
    if (choice == FigureChoice::All) {
        addGamma(QStringLiteral("gamma-cat"), &agreement::GammaResult::gammaCat,
                 words("Gamma", "Gamma"));
    }
    table.notes = comparisonBasis(comparison, figures, language);
    return table;
}

report::Table figuresTable(const CoderComparison& comparison, const ComparisonFigures& figures,
                           FigureRows rows, FigureChoice choice, const QString& language)
{
    const Words words(language);
    const bool ofCode = rows == FigureRows::Codes;
    const std::vector<C> coefficients = chosenCoefficients(choice, ofCode);
    report::Table table;
    const auto start = [&](const char* id, const QString& title, const QString& heading) {
        table.id = QString::fromLatin1(id);
        table.title = title;
        table.columns.push_back(column(QStringLiteral("name"), heading, ColumnKind::Text));
        addCoderColumns(table, comparison.input);
        addFigureColumns(table, coefficients, language);
    };
    const auto add = [&](const QString& name, const std::vector<double>& times,
                         const auto& estimate) {
        std::vector<Cell> cells{name};
        addCoderCells(cells, times);
        for (const C coefficient : coefficients) {
            addFigureCells(cells, estimate(coefficient), language);
        }
        table.rows.push_back(std::move(cells));
    };
    const std::size_t coders = comparison.input.data.coders;
    switch (rows) {
    case FigureRows::Codes: {
        start("agreement-codes", words("Per code", "Per code"), QStringLiteral("code"));
        const TimelineAgreement& whole = figures.pooled.timeline;
        for (std::size_t code = 0; code < whole.codeTime.size(); ++code) {
            add(comparison.input.codeLabels[static_cast<qsizetype>(code)], whole.codeTime[code],
                [&](C coefficient) { return whole.ofCode(code, coefficient); });
        }
        break;
    }
    case FigureRows::Categories:
        start("agreement-categories", words("Per categorie", "Per category"),
              words("categorie", "category"));
        for (std::size_t place = 0; place < figures.categories.size(); ++place) {
            add(comparison.categories[place].label, timeOfAll(figures.categories[place], coders),
                [&](C coefficient) { return estimateOf(figures.categories[place], coefficient); });
        }
        break;
    case FigureRows::Recordings:
        start("agreement-recordings", words("Per opname", "Per recording"),
              words("opname", "recording"));
        for (std::size_t place = 0; place < figures.recordings.size(); ++place) {
            if (figures.recordings[place].recordings > 0) {
                add(comparison.input.recordings[static_cast<qsizetype>(place)],
                    timeOfAll(figures.recordings[place], coders), [&](C coefficient) {
                        return estimateOf(figures.recordings[place], coefficient);
                    });
            }
        }
        break;
    }
    table.notes = comparisonBasis(comparison, figures, language);
    return table;
}

QStringList comparisonBasis(const CoderComparison& comparison, const ComparisonFigures& figures,
                            const QString& language)
{
    TimelineResult result;
    result.timeline = figures.pooled.timeline;
    return timelineTables(comparison.input, figures.request, result, language).front().notes;
}

ConfusionTable confusionTable(const CoderComparison& comparison, const Confusion& confusion,
                              const MatchSettings& settings, bool inTime, const QString& language)
{
    const Words words(language);
    const auto coder = [&](std::size_t place) {
        return comparison.input.coders[static_cast<qsizetype>(place)];
    };
    ConfusionTable made;
    for (std::size_t code = 0; code < confusion.codes; ++code) {
        double given = 0;
        for (std::size_t other = 0; other <= confusion.codes; ++other) {
            given += confusion.at(code, other) + confusion.at(other, code);
        }
        if (given > 0) {
            made.codes.push_back(code);
        }
    }
    made.codes.push_back(confusion.codes);
    const auto label = [&](std::size_t code) {
        return code < confusion.codes ? comparison.input.codeLabels[static_cast<qsizetype>(code)]
                                      : words("(geen code)", "(no code)");
    };
    report::Table& table = made.table;
    table.id = QStringLiteral("agreement-confusion");
    table.title =
        (inTime ? words("Seconden: rijen %1, kolommen %2", "Seconds: rows %1, columns %2")
                : words("Fragmenten: rijen %1, kolommen %2", "Fragments: rows %1, columns %2"))
            .arg(coder(settings.first), coder(settings.second));
    table.columns.push_back(
        column(QStringLiteral("code"), coder(settings.first), ColumnKind::Text));
    for (const std::size_t code : made.codes) {
        Column one = column(QStringLiteral("c%1").arg(code), label(code),
                            inTime ? ColumnKind::Number : ColumnKind::Count, 1);
        one.group = coder(settings.second);
        table.columns.push_back(one);
    }
    for (const std::size_t a : made.codes) {
        std::vector<Cell> cells{label(a)};
        for (const std::size_t b : made.codes) {
            const double value = confusion.at(a, b);
            // Nothing and nothing is no event, and the rest of the time is told below: it would
            // dwarf everything else.
            const bool empty = a == confusion.codes && b == confusion.codes;
            cells.push_back(empty    ? Cell()
                            : inTime ? Cell(value / kSecond)
                                     : Cell(static_cast<qint64>(value)));
        }
        table.rows.push_back(std::move(cells));
    }
    table.notes +=
        inTime ? words("Op de diagonaal de tijd waarin beiden de code gaven; elders wat de één gaf "
                       "in plaats van wat de ander gaf. Bij overlappende codes telt een moment in "
                       "meer dan één vak.",
                       "On the diagonal the time in which both gave the code; elsewhere what one "
                       "gave instead of what the other gave. With overlapping codes a moment "
                       "counts in more than one cell.")
               : words("Gekoppelde fragmenten; wat alleen staat of te weinig overlapt, staat bij "
                       "“geen code”.",
                       "Matched fragments; what stands alone or overlaps too little is under "
                       "“no code”.");
    if (inTime) {
        table.notes +=
            words("Zonder code van wie ook: %1 s.", "Without a code of either: %1 s.")
                .arg(confusion.at(confusion.codes, confusion.codes) / kSecond, 0, 'f', 1);
    }
    return made;
}

report::Table answersBeside(const study::Study& study, const StudyTimeline& timeline,
                            const QString& language)
{
    const Words words(language);
    const TallyColumns columns(study);
    report::Table table;
    table.id = QStringLiteral("answers-beside");
    table.title = words("Antwoorden naast elkaar", "Answers beside each other");
    table.columns = {
        column(QStringLiteral("recording"), words("opname", "recording"), ColumnKind::Text),
        column(QStringLiteral("question"), words("vraag", "question"), ColumnKind::Text)};
    for (const QString& coder : timeline.input.coders) {
        table.columns.push_back(column(coder, coder, ColumnKind::Text));
    }
    table.columns.push_back(
        column(QStringLiteral("outcome"), words("uitkomst", "outcome"), ColumnKind::Text));
    for (std::size_t index = 0; index < timeline.codings.size(); ++index) {
        for (std::size_t place = 0; place < columns.columns().size(); ++place) {
            const TallyColumns::Column& from = columns.columns()[place];
            if (!isQuestion(from)) {
                continue;
            }
            QStringList given;
            int answers = 0;
            bool same = true;
            std::optional<QString> before;
            for (const study::Coding* coding : timeline.codings[index]) {
                const study::RecordingCodeValue* answer =
                    coding == nullptr ? nullptr : answerIn(*coding, columns, place);
                given += answer == nullptr ? QStringLiteral("–")
                                           : answerLabel(*from.code, answer->value, language);
                if (answer != nullptr) {
                    ++answers;
                    same = same && (!before || *before == answer->value);
                    before = answer->value;
                }
            }
            if (answers == 0) {
                continue;
            }
            std::vector<Cell> cells{timeline.input.recordings[static_cast<qsizetype>(index)],
                                    from.code->label.in(language)};
            for (const QString& text : given) {
                cells.emplace_back(text);
            }
            cells.emplace_back(answers < 2 ? words("één antwoord", "one answer")
                               : same      ? words("= hetzelfde", "= the same")
                                           : words("≠ verschillend", "≠ different"));
            table.rows.push_back(std::move(cells));
        }
    }
    return table;
}

report::Table answersTable(const std::vector<AnswerAgreement>& answers, const QString& language)
{
    const Words words(language);
    report::Table table;
    table.id = QStringLiteral("agreement-answers");
    table.title = words("Vragen over de hele opname", "Questions about the whole recording");
    table.columns = {
        column(QStringLiteral("question"), words("vraag", "question"), ColumnKind::Text),
        column(QStringLiteral("n"), words("opnamen", "recordings"), ColumnKind::Count)};
    const auto addColumns = [&](const char* key, const QString& name) {
        const QString id = QString::fromLatin1(key);
        for (const auto& [ending, heading] :
             {std::pair(QString(), words("waarde", "value")),
              std::pair(QStringLiteral("_low"), words("van", "from")),
              std::pair(QStringLiteral("_high"), words("tot", "to"))}) {
            Column one = column(id + ending, heading, ColumnKind::Number);
            one.group = name;
            table.columns.push_back(one);
        }
    };
    addColumns("percent", words("Overeenstemming", "Agreement"));
    addColumns("kappa", words("Kappa", "Kappa"));
    addColumns("ac1", QStringLiteral("AC1"));
    addColumns("alpha", words("Alfa", "Alpha"));
    for (const AnswerAgreement& answer : answers) {
        std::vector<Cell> cells{answer.label, static_cast<qint64>(answer.answered)};
        const Estimate& kappa = answer.cohenKappa.reason == statistics::Undefined::NeedsTwoCoders
                                    ? answer.congerKappa
                                    : answer.cohenKappa;
        for (const Estimate* estimate :
             {&answer.percentAgreement, &kappa, &answer.gwetAc1, &answer.alpha}) {
            addFigureCells(cells, *estimate, language);
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

} // namespace rozet::workflow
