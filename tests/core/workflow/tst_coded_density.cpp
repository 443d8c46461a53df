// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/apply_change.h"
#include "core/workflow/coded_density.h"
#include "tests/support/study/sample_codebook.h"

#include <QTest>

using namespace rozet;
using namespace rozet::study;
using namespace rozet::workflow;

namespace {

Fragment fragment(double start, double end)
{
    Fragment made;
    made.id = FragmentId::create();
    made.span = {MediaTime::fromSeconds(start), MediaTime::fromSeconds(end)};
    return made;
}

} // namespace

class TestCodedDensity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void countsByPart()
    {
        FragmentSet set;
        const MediaDuration length = MediaDuration::fromMilliseconds(40'000);
        QVERIFY(codedDensity(set, length, 4).empty());
        set.insert(fragment(0, 10));
        set.insert(fragment(5, 25));
        set.insert(fragment(40, 40)); // a point at the very end
        QVERIFY(codedDensity(set, MediaDuration(), 4).empty());
        QCOMPARE(codedDensity(set, length, 4), (std::vector<double>{1.5, 1, 0.5, 1}));
        double sum = 0;
        for (const double part : codedDensity(set, length, 7)) {
            sum += part * length.seconds() / 7;
        }
        QVERIFY(std::abs(sum - (10 + 20 + 40.0 / 7)) < 1e-9);
    }
};

QTEST_GUILESS_MAIN(TestCodedDensity)
#include "tst_coded_density.moc"
