// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/agreement_json.h"
#include "core/workflow/agreement_timeline.h"
#include "core/workflow/undefined_text.h"

#include <QJsonArray>

#include <algorithm>

namespace rozet::workflow {

namespace {

using agreement::TimelineAgreement;
using agreement::TimelineCoefficient;
using statistics::Estimate;
using statistics::Undefined;
using C = TimelineCoefficient;

constexpr double kSecond = 1e6;

double seconds(double microseconds)
{
    return microseconds / kSecond;
}

/// n of these is a time.
bool isOverTime(C coefficient)
{
    return coefficient <= C::TimeAlpha || coefficient >= C::UAlpha;
}

bool isSampled(C coefficient)
{
    return coefficient == C::TimeKappaSampled || coefficient == C::TimeKappaTolerance ||
           coefficient == C::TimeKappaToleranceFirst || coefficient == C::TimeKappaToleranceSecond;
}

class JsonMaker
{
public:
    JsonMaker(const TimelineInput& input, const TimelineRequest& request,
              const TimelineResult& result, const QString& language, bool brief)
        : m_input(input), m_request(request), m_result(result), m_language(language), m_brief(brief)
    {
    }

    QJsonObject document() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        QJsonObject json{{QStringLiteral("coders"), QJsonArray::fromStringList(m_input.coders)},
                         {QStringLiteral("codes"), QJsonArray::fromStringList(m_input.codes)},
                         {QStringLiteral("recordings_compared"), qint64(timeline.recordings)},
                         {QStringLiteral("seconds"), seconds(timeline.time)},
                         {QStringLiteral("exclusive_codes"), timeline.exclusive},
                         {QStringLiteral("coefficients"), coefficients()},
                         {QStringLiteral("per_code"), perCode()},
                         {QStringLiteral("parameters"), parameters()},
                         {QStringLiteral("notes"), QJsonArray::fromStringList(m_input.notes)}};
        if (timeline.pairs.size() == 1) {
            json.insert(QStringLiteral("contingency_seconds"), contingency(timeline.pairs[0]));
            json.insert(QStringLiteral("borders"), borders(timeline.pairs[0].borders));
        } else {
            const QString reason = undefinedText(Undefined::NeedsTwoCoders, m_language);
            json.insert(QStringLiteral("contingency_seconds"), QJsonValue::Null);
            json.insert(QStringLiteral("borders"), QJsonValue::Null);
            json.insert(QStringLiteral("reason"), reason);
            QJsonArray pairs;
            for (const agreement::TimelinePair& pair : timeline.pairs) {
                pairs.append(QJsonObject{{QStringLiteral("coder_a"), coder(pair.first)},
                                         {QStringLiteral("coder_b"), coder(pair.second)},
                                         {QStringLiteral("contingency_seconds"), contingency(pair)},
                                         {QStringLiteral("borders"), borders(pair.borders)}});
            }
            json.insert(QStringLiteral("pairs"), pairs);
        }
        if (!m_brief) {
            QJsonArray list;
            for (const agreement::TimelinePair& pair : timeline.pairs) {
                for (const agreement::EventMatch& match : pair.matches) {
                    list.append(matchJson(pair, match));
                }
            }
            json.insert(QStringLiteral("matches"), list);
        }
        if (m_result.compatibility) {
            json.insert(QStringLiteral("compatibility"), compatibility());
        }
        return json;
    }

private:
    [[nodiscard]] QString coder(std::size_t place) const
    {
        return m_input.coders[static_cast<qsizetype>(place)];
    }

    [[nodiscard]] QString code(std::size_t place) const
    {
        return m_input.codes[static_cast<qsizetype>(place)];
    }

    [[nodiscard]] QJsonObject estimate(const Estimate& from, C coefficient) const
    {
        Estimate scaled = from;
        QJsonObject json;
        if (isSampled(coefficient)) {
            json = estimateJson(scaled, m_language);
            json.insert(QStringLiteral("n_of"), QStringLiteral("units"));
        } else if (isOverTime(coefficient)) {
            scaled.n = seconds(scaled.n);
            json = estimateJson(scaled, m_language);
            json.insert(QStringLiteral("n_of"), QStringLiteral("seconds"));
        } else {
            json = estimateJson(scaled, m_language);
            json.insert(QStringLiteral("n_of"), QStringLiteral("events"));
        }
        return json;
    }

    /// of(coefficient) gives the estimate: of all codes, or of one.
    template <class Of>
    [[nodiscard]] QJsonObject toleranceJson(Of&& of) const
    {
        QJsonObject json = estimate(of(C::TimeKappaTolerance), C::TimeKappaTolerance);
        const auto directions = [&](C first, C second) {
            QJsonArray list;
            if (m_input.coders.size() == 2) {
                list.append(directed(of(first), first, 0, 1));
                list.append(directed(of(second), second, 1, 0));
            }
            return list;
        };
        json.insert(QStringLiteral("first"),
                    estimate(of(C::TimeKappaToleranceFirst), C::TimeKappaToleranceFirst));
        json.insert(QStringLiteral("second"),
                    estimate(of(C::TimeKappaToleranceSecond), C::TimeKappaToleranceSecond));
        json.insert(QStringLiteral("directions"),
                    directions(C::TimeKappaToleranceFirst, C::TimeKappaToleranceSecond));
        QJsonObject exact = estimate(of(C::TimeKappaToleranceExact), C::TimeKappaToleranceExact);
        exact.insert(QStringLiteral("directions"),
                     directions(C::TimeKappaToleranceExactFirst, C::TimeKappaToleranceExactSecond));
        json.insert(QStringLiteral("exact"), exact);
        return json;
    }

    [[nodiscard]] QJsonObject directed(const Estimate& from, C coefficient, std::size_t looked,
                                       std::size_t found) const
    {
        QJsonObject json = estimate(from, coefficient);
        json.insert(QStringLiteral("units_of"), coder(looked));
        json.insert(QStringLiteral("looked_up_with"), coder(found));
        return json;
    }

    static bool isDirected(C coefficient)
    {
        return coefficient >= C::TimeKappaToleranceFirst &&
               coefficient <= C::TimeKappaToleranceExactSecond;
    }

    [[nodiscard]] QJsonObject coefficients() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        const auto of = [&timeline](C coefficient) -> const Estimate& {
            return timeline.of(coefficient);
        };
        QJsonObject json;
        for (std::size_t index = 0; index < agreement::kTimelineCoefficients; ++index) {
            const auto coefficient = static_cast<C>(index);
            if (agreement::isOverall(coefficient) && !isDirected(coefficient)) {
                json.insert(timelineKey(coefficient), coefficient == C::TimeKappaTolerance
                                                          ? toleranceJson(of)
                                                          : estimate(of(coefficient), coefficient));
            }
        }
        QJsonObject ku;
        for (std::size_t place = 0; place < timeline.codes; ++place) {
            if (leftOut(place)) {
                continue;
            }
            QJsonObject one = estimate(timeline.ofCode(place, C::KuAlpha), C::KuAlpha);
            one.insert(QStringLiteral("coverage"),
                       numberJson(timeline.ofCode(place, C::KuCoverage).value));
            ku.insert(code(place), one);
        }
        json.insert(QStringLiteral("ku_alpha"), ku);
        addGamma(json);
        return json;
    }

    [[nodiscard]] QJsonObject chanceCorrected(const agreement::ChanceCorrected& from) const
    {
        QJsonObject json = estimateJson(from.estimate, m_language);
        json.insert(QStringLiteral("observed_disorder"), numberJson(from.observed));
        json.insert(QStringLiteral("expected_disorder"), numberJson(from.expected));
        json.insert(QStringLiteral("expected_se"), from.expectedError);
        json.insert(QStringLiteral("monte_carlo_se"), from.monteCarloError);
        json.insert(QStringLiteral("samples"), qint64(from.samples));
        return json;
    }

    void addGamma(QJsonObject& json) const
    {
        if (!m_result.gamma) {
            const QJsonObject undefined =
                estimateJson(Estimate::undefined(m_result.gammaTooLarge ? Undefined::NotReached
                                                                        : Undefined::NotAsked),
                             m_language);
            json.insert(QStringLiteral("gamma"), undefined);
            json.insert(QStringLiteral("gamma_cat"), undefined);
            return;
        }
        const agreement::GammaResult& gamma = *m_result.gamma;
        QJsonObject main = chanceCorrected(gamma.gamma);
        main.insert(QStringLiteral("unitary_alignments"), qint64(gamma.alignment.unitary.size()));
        main.insert(QStringLiteral("exact"), gamma.exact);
        if (!gamma.exact) {
            main.insert(QStringLiteral("certain_range"),
                        QJsonArray{numberJson(gamma.gammaLow), numberJson(gamma.gammaHigh)});
        }
        json.insert(QStringLiteral("gamma"), main);
        QJsonObject cat = chanceCorrected(gamma.gammaCat);
        cat.insert(QStringLiteral("with_unaligned"), chanceCorrected(gamma.gammaCatWithUnaligned));
        json.insert(QStringLiteral("gamma_cat"), cat);
        QJsonObject perCodes;
        for (std::size_t place = 0; place < gamma.gammaK.size(); ++place) {
            if (leftOut(place)) {
                continue;
            }
            QJsonObject one = chanceCorrected(gamma.gammaK[place]);
            if (place < gamma.gammaKWithUnaligned.size()) {
                one.insert(QStringLiteral("with_unaligned"),
                           chanceCorrected(gamma.gammaKWithUnaligned[place]));
            }
            perCodes.insert(code(place), one);
        }
        json.insert(QStringLiteral("gamma_k"), perCodes);
    }

    [[nodiscard]] QJsonArray perCode() const
    {
        const TimelineAgreement& timeline = m_result.timeline;
        QJsonArray list;
        for (std::size_t place = 0; place < timeline.codes; ++place) {
            if (leftOut(place)) {
                continue;
            }
            const auto of = [&timeline, place](C coefficient) -> const Estimate& {
                return timeline.ofCode(place, coefficient);
            };
            QJsonObject json{
                {QStringLiteral("code"), code(place)},
                {QStringLiteral("label"), m_input.codeLabels[static_cast<qsizetype>(place)]}};
            QJsonObject perCoder;
            QJsonObject fragments;
            for (std::size_t who = 0; who < timeline.codeTime[place].size(); ++who) {
                perCoder.insert(coder(who), seconds(timeline.codeTime[place][who]));
                fragments.insert(coder(who), timeline.codeFragments[place][who]);
            }
            json.insert(QStringLiteral("seconds"), perCoder);
            json.insert(QStringLiteral("fragments"), fragments);
            if (m_input.coders.size() == 2) {
                const double first = seconds(timeline.codeTime[place][0]);
                const double second = seconds(timeline.codeTime[place][1]);
                json.insert(QStringLiteral("seconds_a"), first);
                json.insert(QStringLiteral("seconds_b"), second);
                json.insert(QStringLiteral("seconds_difference"), first - second);
            }
            json.insert(QStringLiteral("bias"), estimate(of(C::BiasIndex), C::BiasIndex));
            for (std::size_t index = 0; index < agreement::kTimelineCoefficients; ++index) {
                const auto coefficient = static_cast<C>(index);
                if (agreement::isPerCode(coefficient) && !isDirected(coefficient) &&
                    coefficient != C::BiasIndex) {
                    json.insert(timelineKey(coefficient),
                                coefficient == C::TimeKappaTolerance
                                    ? toleranceJson(of)
                                    : estimate(of(coefficient), coefficient));
                }
            }
            if (m_result.gamma && place < m_result.gamma->gammaK.size()) {
                json.insert(QStringLiteral("gamma_k"),
                            chanceCorrected(m_result.gamma->gammaK[place]));
            }
            list.append(json);
        }
        return list;
    }

    /// {"labels": [..., "gap"], "rows": coder a, "columns": coder b, "seconds": [[...]]}
    [[nodiscard]] QJsonObject contingency(const agreement::TimelinePair& pair) const
    {
        QStringList labels = m_input.codes;
        labels += QStringLiteral("(none)");
        QJsonObject json{{QStringLiteral("labels"), QJsonArray::fromStringList(labels)},
                         {QStringLiteral("rows"), coder(pair.first)},
                         {QStringLiteral("columns"), coder(pair.second)}};
        if (pair.contingency.empty()) {
            json.insert(QStringLiteral("seconds"), QJsonValue::Null);
            json.insert(QStringLiteral("reason"),
                        undefinedText(Undefined::OverlappingCodes, m_language));
            return json;
        }
        const auto categories = static_cast<std::size_t>(labels.size());
        QJsonArray rows;
        for (std::size_t a = 0; a < categories; ++a) {
            QJsonArray row;
            for (std::size_t b = 0; b < categories; ++b) {
                row.append(seconds(pair.contingency[a * categories + b]));
            }
            rows.append(row);
        }
        json.insert(QStringLiteral("seconds"), rows);
        return json;
    }

    [[nodiscard]] static QJsonObject border(const agreement::BorderDifferences& from)
    {
        return {{QStringLiteral("median"), seconds(from.median)},
                {QStringLiteral("q25"), seconds(from.q25)},
                {QStringLiteral("q75"), seconds(from.q75)},
                {QStringLiteral("median_absolute"), seconds(from.medianAbsolute)},
                {QStringLiteral("mean_absolute"), seconds(from.meanAbsolute)}};
    }

    [[nodiscard]] QJsonValue borders(const std::optional<agreement::Borders>& from) const
    {
        if (!from) {
            return QJsonObject{
                {QStringLiteral("n"), 0},
                {QStringLiteral("start"), QJsonValue::Null},
                {QStringLiteral("end"), QJsonValue::Null},
                {QStringLiteral("reason"), undefinedText(Undefined::NoOverlap, m_language)}};
        }
        return QJsonObject{{QStringLiteral("n"), qint64(from->start.n)},
                           {QStringLiteral("start"), border(from->start)},
                           {QStringLiteral("end"), border(from->end)}};
    }

    [[nodiscard]] QJsonObject matchJson(const agreement::TimelinePair& pair,
                                        const agreement::EventMatch& match) const
    {
        QJsonObject json;
        if (m_input.recordings.size() > 1 || !m_input.recordings.value(0).isEmpty()) {
            json.insert(QStringLiteral("recording"),
                        m_input.recordings[static_cast<qsizetype>(match.recording)]);
        }
        const auto add = [&](const char* side, std::size_t who,
                             const std::optional<agreement::TimedFragment>& fragment) {
            const QString end = QString::fromLatin1(side);
            json.insert(QStringLiteral("coder_") + end, coder(who));
            json.insert(QStringLiteral("start_") + end,
                        fragment ? QJsonValue(seconds(double(fragment->start))) : QJsonValue());
            json.insert(QStringLiteral("end_") + end,
                        fragment ? QJsonValue(seconds(double(fragment->end))) : QJsonValue());
            json.insert(QStringLiteral("code_") + end,
                        fragment ? QJsonValue(code(std::size_t(fragment->code))) : QJsonValue());
        };
        add("a", pair.first, match.first);
        add("b", pair.second, match.second);
        json.insert(QStringLiteral("overlap"), match.ofLonger);
        json.insert(QStringLiteral("iou"), match.ofUnion);
        static const std::array<const char*, 4> verdicts{"same", "different_code", "boundary",
                                                         "unmatched"};
        json.insert(QStringLiteral("verdict"),
                    QString::fromLatin1(verdicts[static_cast<std::size_t>(match.verdict)]));
        return json;
    }

    [[nodiscard]] QJsonObject parameters() const
    {
        const agreement::TimelineSettings& timeline = m_request.timeline;
        static const std::array<const char*, 4> intervals{"none", "jackknife",
                                                          "bootstrap_percentile", "bootstrap_bca"};
        const bool bootstrap =
            timeline.intervals == agreement::TimelineIntervals::BootstrapBca ||
            timeline.intervals == agreement::TimelineIntervals::BootstrapPercentile;
        QJsonObject json{
            {QStringLiteral("window"), timeline.window == agreement::Window::Declared
                                           ? QStringLiteral("declared")
                                           : QStringLiteral("union")},
            {QStringLiteral("unit"), seconds(double(timeline.unit))},
            {QStringLiteral("tolerance"), seconds(double(timeline.tolerance))},
            {QStringLiteral("tolerance_units"), qint64(timeline.tolerance / timeline.unit)},
            {QStringLiteral("overlap"), timeline.overlap},
            {QStringLiteral("set_distance"), timeline.setDistance == agreement::SetDistance::Masi
                                                 ? QStringLiteral("masi")
                                                 : QStringLiteral("jaccard")},
            {QStringLiteral("tick"), seconds(double(timeline.unitizing.tick))},
            {QStringLiteral("confidence"), timeline.confidence},
            {QStringLiteral("intervals"),
             QString::fromLatin1(intervals[static_cast<std::size_t>(timeline.intervals)])},
            {QStringLiteral("resampled"), m_result.timeline.recordings > 1
                                              ? QStringLiteral("recordings")
                                              : QStringLiteral("blocks of time")},
            {QStringLiteral("resampled_n"), qint64(m_result.timeline.resampled)},
            {QStringLiteral("replicates"),
             bootstrap ? QJsonValue(qint64(timeline.replicates)) : QJsonValue()},
            {QStringLiteral("seed"), QString::number(timeline.seed)},
            {QStringLiteral("gap_is_category"), true}};
        if (timeline.seed <= (std::uint64_t(1) << 53U)) {
            json.insert(QStringLiteral("seed"), qint64(timeline.seed));
        }
        const agreement::GammaSettings& gamma = m_request.gamma;
        json.insert(QStringLiteral("gamma_alpha"), gamma.alpha);
        json.insert(QStringLiteral("gamma_beta"), gamma.beta);
        json.insert(QStringLiteral("gamma_delta"), gamma.delta);
        json.insert(QStringLiteral("gamma_samples"), qint64(gamma.samples));
        json.insert(QStringLiteral("gamma_sampler"),
                    gamma.sampler == agreement::GammaSampler::Rotation
                        ? QStringLiteral("rotation")
                        : QStringLiteral("statistical"));
        return json;
    }

    [[nodiscard]] QJsonObject compatibility() const
    {
        const CompatibilityFigures& figures = *m_result.compatibility;
        QJsonObject perCodes;
        for (std::size_t place = 0; place < figures.unitizing2004.perCode.size(); ++place) {
            const agreement::UnitizingAlpha2004Code& one = figures.unitizing2004.perCode[place];
            QJsonObject json = estimateJson(one.alpha, m_language);
            json.insert(QStringLiteral("observed"), one.observed);
            json.insert(QStringLiteral("expected"), one.expected);
            perCodes.insert(code(place), json);
        }
        QJsonObject older = estimateJson(figures.unitizing2004.alpha, m_language);
        older.insert(QStringLiteral("per_code"), perCodes);
        return {{QStringLiteral("boris_kappa"), estimateJson(figures.borisKappa, m_language)},
                {QStringLiteral("boris_needleman_wunsch_identity"),
                 estimateJson(figures.borisIdentity, m_language)},
                {QStringLiteral("sequence_kappa"), estimateJson(figures.sequenceKappa, m_language)},
                {QStringLiteral("sequence_similarity"),
                 estimateJson(figures.sequenceSimilarity, m_language)},
                {QStringLiteral("alpha_u_2004"), older}};
    }

    const TimelineInput& m_input;
    const TimelineRequest& m_request;
    const TimelineResult& m_result;
    QString m_language;
    bool m_brief;

    [[nodiscard]] bool leftOut(std::size_t place) const
    {
        const std::vector<double>& fragments = m_result.timeline.codeFragments[place];
        return m_brief && std::all_of(fragments.begin(), fragments.end(),
                                      [](double count) { return count == 0; });
    }
};

} // namespace

QJsonObject timelineJson(const TimelineInput& input, const TimelineRequest& request,
                         const TimelineResult& result, const QString& language, bool brief)
{
    return JsonMaker(input, request, result, language, brief).document();
}

} // namespace rozet::workflow
