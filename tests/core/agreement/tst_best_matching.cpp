// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agreement/best_matching.h"
#include "core/statistics/random.h"

#include <QTest>

#include <algorithm>
#include <numeric>

using namespace rozet::agreement;
using rozet::statistics::Random;

namespace {

/// Every way of matching, one by one.
Worth bestOfAll(const std::vector<PossibleMatch>& possible, std::size_t next,
                std::vector<bool>& firstTaken, std::vector<bool>& secondTaken)
{
    if (next == possible.size()) {
        return {};
    }
    Worth best = bestOfAll(possible, next + 1, firstTaken, secondTaken);
    const PossibleMatch& match = possible[next];
    if (!firstTaken[match.first] && !secondTaken[match.second]) {
        firstTaken[match.first] = secondTaken[match.second] = true;
        best = std::max(best, match.worth + bestOfAll(possible, next + 1, firstTaken, secondTaken));
        firstTaken[match.first] = secondTaken[match.second] = false;
    }
    return best;
}

Worth worthOf(const std::vector<PossibleMatch>& possible, const std::vector<std::size_t>& chosen)
{
    Worth sum;
    for (const std::size_t place : chosen) {
        sum += possible[place].worth;
    }
    return sum;
}

bool oneToOne(const std::vector<PossibleMatch>& possible, const std::vector<std::size_t>& chosen)
{
    std::vector<std::size_t> firsts;
    std::vector<std::size_t> seconds;
    for (const std::size_t place : chosen) {
        firsts.push_back(possible[place].first);
        seconds.push_back(possible[place].second);
    }
    std::sort(firsts.begin(), firsts.end());
    std::sort(seconds.begin(), seconds.end());
    return std::adjacent_find(firsts.begin(), firsts.end()) == firsts.end() &&
           std::adjacent_find(seconds.begin(), seconds.end()) == seconds.end();
}

} // namespace

class TestBestMatching : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void nothingIsBetterThanTheBest()
    {
        Random random(11, 0);
        std::size_t trees = 0;
        for (int round = 0; round < 3000; ++round) {
            const std::size_t firstCount = 1 + random.below(5);
            const std::size_t secondCount = 1 + random.below(5);
            std::vector<PossibleMatch> possible;
            for (std::size_t a = 0; a < firstCount; ++a) {
                for (std::size_t b = 0; b < secondCount; ++b) {
                    if (random.below(5) < 2 && possible.size() < 12) {
                        // Few different worths, so that many matchings are equal in the first part.
                        possible.push_back(
                            {a,
                             b,
                             {1 + std::int64_t(random.below(4)), -std::int64_t(random.below(30)),
                              std::int64_t(random.below(2))}});
                    }
                }
            }
            trees += possible.size() < firstCount + secondCount ? 1 : 0;
            std::vector<bool> firstTaken(firstCount, false);
            std::vector<bool> secondTaken(secondCount, false);
            const Worth wanted = bestOfAll(possible, 0, firstTaken, secondTaken);
            const auto chosen = bestMatching(firstCount, secondCount, possible);
            QVERIFY(chosen);
            QVERIFY(oneToOne(possible, *chosen));
            const Worth found = worthOf(possible, *chosen);
            QVERIFY2(found == wanted, qPrintable(QStringLiteral("round %1: %2 %3 %4, best %5 %6 %7")
                                                     .arg(round)
                                                     .arg(found.first)
                                                     .arg(found.second)
                                                     .arg(found.third)
                                                     .arg(wanted.first)
                                                     .arg(wanted.second)
                                                     .arg(wanted.third)));
        }
        QVERIFY(trees > 500); // both ways of solving were asked for
        QVERIFY(trees < 2800);
    }

    void aLongChainIsNoTrouble()
    {
        // Fragments that tile the time make one chain; taking every second pair is best.
        std::vector<PossibleMatch> possible;
        const std::size_t count = 100'000;
        for (std::size_t index = 0; index < count; ++index) {
            possible.push_back({index, index, {3, 0, 0}});
            if (index + 1 < count) {
                possible.push_back({index + 1, index, {2, 0, 0}});
            }
        }
        const auto chosen = bestMatching(count, count, possible);
        QVERIFY(chosen);
        QCOMPARE(chosen->size(), count);
        QCOMPARE(worthOf(possible, *chosen).first, std::int64_t(3 * count));
    }

    void tooMuchWorkIsRefused()
    {
        std::vector<PossibleMatch> possible;
        for (std::size_t a = 0; a < 50; ++a) {
            for (std::size_t b = 0; b < 50; ++b) {
                possible.push_back({a, b, {1, 0, 0}});
            }
        }
        QVERIFY(!bestMatching(50, 50, possible, 1000));
        QCOMPARE(bestMatching(50, 50, possible)->size(), std::size_t(50));
    }
};

QTEST_GUILESS_MAIN(TestBestMatching)
#include "tst_best_matching.moc"
