// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_answers.h"

#include "core/agreement/alpha.h"
#include "core/agreement/multi_coder.h"
#include "core/workflow/agreement_json.h"
#include "core/workflow/agreement_study.h"
#include "core/workflow/tally_counts.h"
#include "core/workflow/undefined_text.h"

#include <QJsonArray>

#include <numeric>

namespace rozet::workflow {

namespace {

using codebook::Code;
using codebook::ValueKind;
using statistics::Estimate;
using statistics::Undefined;

QStringList answersOf(const Code& code)
{
    if (code.valueKind == ValueKind::YesNo) {
        return {QStringLiteral("no"), QStringLiteral("yes")};
    }
    QStringList ids;
    for (const codebook::CodeValue& value : code.values) {
        ids += value.id;
    }
    return ids;
}

agreement::RatingTable ratingsOf(const StudyTimeline& timeline, const TallyColumns& columns,
                                 std::size_t column, const QStringList& answers)
{
    const std::size_t coders = timeline.input.data.coders;
    agreement::RatingTable table(coders, static_cast<std::size_t>(answers.size()));
    std::vector<std::int32_t> row(coders);
    for (const std::vector<const study::Coding*>& codings : timeline.codings) {
        for (std::size_t coder = 0; coder < coders; ++coder) {
            const study::RecordingCodeValue* answer =
                codings[coder] == nullptr ? nullptr : answerIn(*codings[coder], columns, column);
            row[coder] = answer == nullptr
                             ? agreement::kMissing
                             : static_cast<std::int32_t>(answers.indexOf(answer->value));
        }
        table.addUnit(row);
    }
    return table;
}

void compare(const agreement::RatingTable& table, double confidence, AnswerAgreement& answer)
{
    const std::span<const double> times = table.times();
    const agreement::MultiCoder figures(table, times, agreement::Weights(table.categories()));
    answer.answered = figures.pairedUnits();
    answer.percentAgreement = figures.percentAgreement(confidence);
    answer.congerKappa = figures.congerKappa(confidence);
    answer.gwetAc1 = figures.gwetAc(confidence);
    answer.cohenKappa = Estimate::undefined(Undefined::NeedsTwoCoders);
    if (table.coders() == 2) {
        answer.table = agreement::contingencyOf(table, times, 0, 1);
        answer.cohenKappa =
            agreement::cohenKappa(answer.table, agreement::Weights(table.categories()),
                                  {confidence, true})
                .kappa;
    }
    agreement::AlphaMetric metric = agreement::AlphaMetric::nominal(table.categories());
    if (answer.kind == ValueKind::Ordinal) {
        std::vector<double> places(table.categories());
        std::iota(places.begin(), places.end(), 0.0);
        metric = agreement::AlphaMetric::of(agreement::MetricKind::Ordinal, places);
    }
    agreement::AlphaSettings settings;
    settings.confidence = confidence;
    answer.alpha = agreement::krippendorffAlpha(table, times, metric, settings).alpha;
}

} // namespace

const study::RecordingCodeValue* answerIn(const study::Coding& coding, const TallyColumns& columns,
                                          std::size_t column)
{
    const study::RecordingCodeValue* found = nullptr;
    for (const auto& [id, value] : coding.recordingCodes) {
        const TallyColumns::Target* target = columns.target(id);
        if (target != nullptr && target->columns.front() == column &&
            (found == nullptr || id == columns.columns()[column].id)) {
            found = &value;
        }
    }
    return found;
}

bool isQuestion(const TallyColumns::Column& column)
{
    return column.code->level == codebook::CodeLevel::Recording && !column.retired &&
           column.code->selectable;
}

std::vector<AnswerAgreement> compareAnswers(const study::Study& study,
                                            const StudyTimeline& timeline,
                                            const StudyAgreementSettings& settings,
                                            double confidence)
{
    std::vector<AnswerAgreement> all;
    const TallyColumns columns(study);
    for (std::size_t column = 0; column < columns.columns().size(); ++column) {
        const TallyColumns::Column& from = columns.columns()[column];
        if (!isQuestion(from)) {
            continue;
        }
        AnswerAgreement answer;
        answer.id = from.id.text();
        answer.label = from.code->label.in(settings.language);
        answer.kind = from.code->valueKind;
        if (answer.kind == ValueKind::Text) {
            answer.percentAgreement = answer.cohenKappa = answer.congerKappa = answer.gwetAc1 =
                answer.alpha = Estimate::undefined(Undefined::NotForMetric);
        } else {
            answer.values = answersOf(*from.code);
            compare(ratingsOf(timeline, columns, column, answer.values), confidence, answer);
        }
        all.push_back(std::move(answer));
    }
    return all;
}

QJsonArray answersJson(const std::vector<AnswerAgreement>& answers, const QString& language)
{
    static const std::array<const char*, 4> kinds{"yes_no", "nominal", "ordinal", "text"};
    QJsonArray list;
    for (const AnswerAgreement& answer : answers) {
        QJsonObject json{
            {QStringLiteral("code"), answer.id},
            {QStringLiteral("label"), answer.label},
            {QStringLiteral("kind"),
             QString::fromLatin1(kinds[static_cast<std::size_t>(answer.kind)])},
            {QStringLiteral("values"), QJsonArray::fromStringList(answer.values)},
            {QStringLiteral("units"), answer.answered},
            {QStringLiteral("percent_agreement"), estimateJson(answer.percentAgreement, language)},
            {QStringLiteral("cohen_kappa"), estimateJson(answer.cohenKappa, language)},
            {QStringLiteral("conger_kappa"), estimateJson(answer.congerKappa, language)},
            {QStringLiteral("gwet_ac1"), estimateJson(answer.gwetAc1, language)},
            {QStringLiteral("krippendorff_alpha"), estimateJson(answer.alpha, language)}};
        if (answer.table.categories() > 0) {
            QJsonArray rows;
            for (std::size_t a = 0; a < answer.table.categories(); ++a) {
                QJsonArray row;
                for (std::size_t b = 0; b < answer.table.categories(); ++b) {
                    row.append(answer.table.at(a, b));
                }
                rows.append(row);
            }
            json.insert(QStringLiteral("confusion"), rows);
        }
        list.append(json);
    }
    return list;
}

} // namespace rozet::workflow
