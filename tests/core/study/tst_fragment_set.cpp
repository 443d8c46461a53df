// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/fragment_set.h"
#include "tests/support/study/random_values.h"

#include <QTest>

#include <algorithm>

using namespace rozet;
using namespace rozet::study;

class TestFragmentSet : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void staysSortedAndFindsWhatOverlaps()
    {
        test::RandomValues values(5);
        FragmentSet set;
        std::vector<Fragment> plain;
        for (int i = 0; i < 500; ++i) {
            if (!plain.empty() && values.chance(0.3)) {
                const auto which = static_cast<std::size_t>(
                    values.number(0, static_cast<qint64>(plain.size()) - 1));
                QVERIFY(set.take(plain[which].id) == plain[which]);
                plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(which));
                continue;
            }
            Fragment fragment;
            fragment.id = values.id<FragmentId>();
            const qint64 start = values.number(0, 40);
            fragment.span = {MediaTime::fromMicroseconds(start),
                             MediaTime::fromMicroseconds(start + values.number(0, 10))};
            plain.push_back(fragment);
            set.insert(fragment);
        }
        QCOMPARE(set.size(), plain.size());
        for (std::size_t i = 1; i < set.size(); ++i) {
            const bool ordered = set[i - 1].span != set[i].span ? set[i - 1].span < set[i].span
                                                                : set[i - 1].id < set[i].id;
            QVERIFY(ordered);
        }
        for (qint64 start = 0; start <= 50; ++start) {
            for (const qint64 length : {0, 1, 7}) {
                const TimeSpan span{MediaTime::fromMicroseconds(start),
                                    MediaTime::fromMicroseconds(start + length)};
                const auto expected = std::ranges::count_if(
                    plain, [&](const Fragment& f) { return f.span.overlaps(span); });
                const auto found = set.overlapping(span);
                QCOMPARE(static_cast<std::ptrdiff_t>(found.size()), expected);
                for (const Fragment* fragment : found) {
                    QVERIFY(fragment->span.overlaps(span));
                }
            }
        }
        QVERIFY(set.find(FragmentId::create()) == nullptr);
        QVERIFY(*set.find(plain.front().id) == plain.front());
    }
};

QTEST_GUILESS_MAIN(TestFragmentSet)
#include "tst_fragment_set.moc"
