// SPDX-License-Identifier: GPL-3.0-or-later
// The best alignment against one found by trying everything, on continua small enough for that.
#include "core/agreement/gamma.h"
#include "core/agreement/gamma_packing.h"
#include "core/statistics/random.h"

#include <QTest>

#include <bit>
#include <cmath>

using namespace rozet::agreement;
using rozet::statistics::Random;

namespace {

bool longRun()
{
    return qEnvironmentVariableIsSet("ROZET_LONG_TESTS");
}

struct FlatUnit
{
    TimedFragment fragment;
    std::size_t coder = 0;
};

struct Best
{
    double disorder = 0; ///< summed, in deltas
    int unitary = 0;
};

/// Every way to divide the units into groups of at most one unit per coder: the cheapest way to
/// divide each set of units, set by set. Nothing is left out as hopeless.
class TryEverything
{
public:
    TryEverything(const CodedRecording& recording, const GammaSettings& settings, std::size_t codes)
        : m_settings(settings), m_codes(codes)
    {
        for (std::size_t coder = 0; coder < recording.coders.size(); ++coder) {
            if (!recording.coders[coder].coded) {
                continue;
            }
            for (const TimedFragment& fragment : recording.coders[coder].fragments) {
                m_units.push_back({fragment, m_coders});
            }
            ++m_coders;
        }
    }

    Best best()
    {
        m_best.assign(std::size_t{1} << m_units.size(), Best{});
        for (std::uint32_t set = 1; set < m_best.size(); ++set) {
            m_best[set] = {1e300, 0};
            const auto first = static_cast<std::size_t>(std::countr_zero(set));
            std::vector<std::size_t> group{first};
            extend(set, first, group, set & ~(1U << first));
        }
        return m_best.back();
    }

    [[nodiscard]] double unlike(const TimedFragment& one, const TimedFragment& other) const
    {
        const double shift =
            std::abs(double(one.start - other.start)) + std::abs(double(one.end - other.end));
        const double ratio = shift / double(one.end - one.start + other.end - other.start);
        double code = one.code == other.code ? 0 : 1;
        if (!m_settings.codeDistances.empty()) {
            code =
                m_settings.codeDistances[std::size_t(one.code) * m_codes + std::size_t(other.code)];
        }
        return m_settings.alpha * ratio * ratio + m_settings.beta * code;
    }

private:
    void extend(std::uint32_t set, std::size_t after, std::vector<std::size_t>& group,
                std::uint32_t rest)
    {
        const Best& others = m_best[rest];
        const Best whole{costOf(group) + others.disorder, others.unitary + 1};
        const bool cheaper = whole.disorder < m_best[set].disorder - 1e-11;
        const bool fewer =
            whole.disorder < m_best[set].disorder + 1e-11 && whole.unitary < m_best[set].unitary;
        if (cheaper || fewer) {
            m_best[set] = whole;
        }
        for (std::size_t unit = after + 1; unit < m_units.size(); ++unit) {
            const bool free = (rest >> unit & 1U) != 0;
            const bool newCoder = std::none_of(group.begin(), group.end(), [&](std::size_t member) {
                return m_units[member].coder == m_units[unit].coder;
            });
            if (free && newCoder) {
                group.push_back(unit);
                extend(set, unit, group, rest & ~(1U << unit));
                group.pop_back();
            }
        }
    }

    [[nodiscard]] double costOf(const std::vector<std::size_t>& group) const
    {
        const double pairs = double(m_coders * (m_coders - 1)) / 2;
        double sum = pairs - double(group.size() * (group.size() - 1)) / 2;
        for (std::size_t one = 0; one < group.size(); ++one) {
            for (std::size_t other = one + 1; other < group.size(); ++other) {
                sum += unlike(m_units[group[one]].fragment, m_units[group[other]].fragment);
            }
        }
        return sum / pairs;
    }

    const GammaSettings& m_settings;
    std::size_t m_codes;
    std::size_t m_coders = 0;
    std::vector<FlatUnit> m_units;
    std::vector<Best> m_best;
};

/// Few different times and lengths, so that ties are common.
CodedRecordings smallContinuum(Random& random, std::size_t coders, std::size_t units,
                               std::uint64_t shortest = 4)
{
    CodedRecordings data;
    data.coders = coders;
    data.codes = 1 + random.below(3);
    CodedRecording recording;
    recording.coders.resize(coders);
    const std::uint64_t span = shortest + random.below(30);
    for (std::size_t unit = 0; unit < units; ++unit) {
        const auto start = std::int64_t(random.below(span));
        const auto length = std::int64_t(1 + random.below(8));
        recording.coders[random.below(coders)].fragments.push_back(
            {start, start + length, std::int32_t(random.below(data.codes))});
    }
    recording.to = std::int64_t(span) + 8;
    data.recordings.push_back(recording);
    return data;
}

GammaSettings randomSettings(Random& random, std::size_t codes)
{
    const double weights[] = {0.5, 1, 1, 2, 3};
    GammaSettings settings;
    settings.alpha = weights[random.below(5)];
    settings.beta = weights[random.below(5)];
    settings.delta = weights[random.below(5)];
    if (random.below(3) == 0) {
        settings.codeDistances.assign(codes * codes, 0);
        for (std::size_t one = 0; one < codes; ++one) {
            for (std::size_t other = one + 1; other < codes; ++other) {
                const double distance = 0.25 * double(random.below(5));
                settings.codeDistances[one * codes + other] = distance;
                settings.codeDistances[other * codes + one] = distance;
            }
        }
    }
    return settings;
}

/// Each fragment exactly once, and disorders that add up to what is reported.
void checkCover(const CodedRecordings& data, const GammaSettings& settings,
                const Alignment& alignment)
{
    TryEverything reckoner(data.recordings[0], settings, data.codes);
    std::vector<std::vector<int>> seen;
    std::size_t units = 0;
    for (const CoderTrack& track : data.recordings[0].coders) {
        seen.emplace_back(track.fragments.size(), 0);
        units += track.fragments.size();
    }
    double sum = 0;
    for (const UnitaryAlignment& unitary : alignment.unitary) {
        QCOMPARE(unitary.fragments.size(), data.coders);
        double own = 0;
        for (std::size_t one = 0; one < data.coders; ++one) {
            if (unitary.fragments[one] != UnitaryAlignment::kNone) {
                ++seen[one][std::size_t(unitary.fragments[one])];
            }
            for (std::size_t other = one + 1; other < data.coders; ++other) {
                const bool both = unitary.fragments[one] != UnitaryAlignment::kNone &&
                                  unitary.fragments[other] != UnitaryAlignment::kNone;
                const auto& tracks = data.recordings[0].coders;
                own += both ? reckoner.unlike(
                                  tracks[one].fragments[std::size_t(unitary.fragments[one])],
                                  tracks[other].fragments[std::size_t(unitary.fragments[other])])
                            : 1;
            }
        }
        own *= settings.delta / (double(data.coders * (data.coders - 1)) / 2);
        QVERIFY(std::abs(own - unitary.disorder) < 1e-9);
        sum += own;
    }
    for (const std::vector<int>& track : seen) {
        for (const int times : track) {
            QCOMPARE(times, 1);
        }
    }
    QVERIFY(std::abs(sum / (double(units) / double(data.coders)) - alignment.disorder) < 1e-9);
}

} // namespace

class TestGammaBest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void isTheBestOfAll_data()
    {
        QTest::addColumn<int>("coders");
        QTest::addColumn<int>("mostUnits");
        QTest::newRow("two coders") << 2 << 13;
        QTest::newRow("three coders") << 3 << 12;
        QTest::newRow("four coders") << 4 << 11;
        QTest::newRow("five coders") << 5 << 11;
    }

    void isTheBestOfAll()
    {
        QFETCH(const int, coders);
        QFETCH(const int, mostUnits);
        const int rounds = longRun() ? 5000 : 120;
        Random random(20151103, std::uint64_t(coders));
        for (int round = 0; round < rounds; ++round) {
            const std::size_t units = 2 + random.below(std::uint64_t(mostUnits) - 1);
            const CodedRecordings data = smallContinuum(random, std::size_t(coders), units);
            const GammaSettings settings = randomSettings(random, data.codes);
            const Alignment alignment = bestAlignment(data, settings);
            const Best best = TryEverything(data.recordings[0], settings, data.codes).best();
            const double disorder =
                settings.delta * best.disorder / (double(units) / double(coders));
            const QByteArray where = "round " + QByteArray::number(round);
            QVERIFY2(alignment.exact, where.constData());
            QVERIFY2(std::abs(alignment.disorder - disorder) < 1e-9, where.constData());
            QVERIFY2(int(alignment.unitary.size()) == best.unitary, where.constData());
            QVERIFY2(alignment.lowerBound == alignment.disorder, where.constData());
            checkCover(data, settings, alignment);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
    }

    /// On continua too large to try everything: the search with prices against a walk that prunes
    /// nothing.
    void isTheBestWithoutPruning()
    {
        Random random(11, 1);
        const int rounds = longRun() ? 600 : 25;
        int compared = 0;
        for (int round = 0; round < rounds; ++round) {
            const std::size_t coders = 3 + random.below(3);
            const std::size_t units = coders * (coders == 3 ? 16 : coders == 4 ? 9 : 6);
            const CodedRecordings data = smallContinuum(random, coders, units, 90);
            const GammaSettings settings = randomSettings(random, data.codes);
            const Dissimilarity dissimilarity(settings, data.codes);
            const Continuum continuum = makeContinuum(data.recordings[0]);
            const SearchLimits limits{settings.maxCandidates, settings.maxStates, {}};
            NearLimits near;
            near.unlike = continuum.coderPairs() + coders - 1;
            near.pairs = limits.candidates;
            near.looksInAll = limits.candidates;
            PackingPart all;
            all.units = units;
            all.candidates =
                findCandidates(continuum, nearPairs(continuum, dissimilarity, near), limits);
            QVERIFY(all.candidates.complete);
            const std::vector<Cost> noPrices(units, 0);
            std::vector<Cost> costs;
            for (const Cost saving : all.candidates.savings) {
                costs.push_back(-saving);
            }
            FrontierSearch search;
            search.prices = noPrices;
            search.surpluses = costs;
            search.maxStates = 200'000;
            const FrontierResult walked = searchFrontier(all, search);
            if (!walked.found) {
                continue; // crowded beyond what can be done without pruning
            }
            ++compared;
            QVERIFY(walked.complete);
            const Packing packing =
                bestPacking(all.candidates, units, alignmentSaving(continuum.coderPairs()), limits);
            Cost saved = 0;
            for (const std::uint32_t chosen : packing.chosen) {
                saved += all.candidates.savings[chosen];
            }
            QVERIFY(packing.slack == 0);
            QVERIFY(saved == -walked.cost);
        }
        QVERIFY(compared > rounds / 2);
    }

    /// Cut short at every stage, it still covers everything, is never better than the best, and
    /// the bound holds.
    void boundsHoldWhenCutShort()
    {
        Random random(7, 1);
        int inexact = 0;
        for (int round = 0; round < (longRun() ? 3000 : 150); ++round) {
            const std::size_t coders = 2 + random.below(4);
            const std::size_t units = 6 + random.below(6);
            const CodedRecordings data = smallContinuum(random, coders, units);
            GammaSettings settings = randomSettings(random, data.codes);
            settings.maxCandidates = 1 + random.below(30);
            settings.maxStates = 1 + random.below(40);
            const Alignment alignment = bestAlignment(data, settings);
            const Best best = TryEverything(data.recordings[0], settings, data.codes).best();
            const double disorder =
                settings.delta * best.disorder / (double(units) / double(coders));
            QVERIFY(alignment.disorder > disorder - 1e-9);
            QVERIFY(alignment.lowerBound < disorder + 1e-9);
            if (alignment.exact) {
                QVERIFY(std::abs(alignment.disorder - disorder) < 1e-9);
            } else {
                ++inexact;
            }
            checkCover(data, settings, alignment);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        QVERIFY(inexact > 10);
    }

    /// Two fragments of the other coder fit equally well: the earlier one is taken, whoever comes
    /// first.
    void tiesGoToTheEarliest()
    {
        CodedRecordings data{
            2, 1, {{0, 30, {{true, {{10, 14, 0}}}, {true, {{8, 12, 0}, {12, 16, 0}}}}}}};
        GammaSettings settings;
        Alignment alignment = bestAlignment(data, settings);
        QCOMPARE(alignment.unitary.size(), std::size_t{2});
        QCOMPARE(alignment.unitary[0].fragments, (std::vector<std::int32_t>{0, 0}));
        QCOMPARE(alignment.unitary[1].fragments, (std::vector<std::int32_t>{-1, 1}));
        std::swap(data.recordings[0].coders[0], data.recordings[0].coders[1]);
        alignment = bestAlignment(data, settings);
        QCOMPARE(alignment.unitary[0].fragments, (std::vector<std::int32_t>{0, 0}));
        QCOMPARE(alignment.unitary[1].fragments, (std::vector<std::int32_t>{1, -1}));
    }

    /// As unlike as two fragments can be and yet no worse together than apart: together, as that is
    /// one unitary alignment less.
    void tiesGoToTheFewest()
    {
        const CodedRecordings data{2, 2, {{0, 30, {{true, {{10, 12, 0}}}, {true, {{11, 13, 1}}}}}}};
        GammaSettings settings;
        settings.beta = 1.75;
        const Alignment alignment = bestAlignment(data, settings);
        QCOMPARE(alignment.disorder, 2.0);
        QCOMPARE(alignment.unitary.size(), std::size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestGammaBest)
#include "tst_gamma_best.moc"
