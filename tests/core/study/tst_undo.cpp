// SPDX-License-Identifier: GPL-3.0-or-later
// Random edits of every kind: each state is found again on the way back and on the way forth.
#include "core/study/apply_change.h"
#include "core/study/check_study.h"
#include "tests/support/study/random_changes.h"
#include "tests/support/study/sample_codebook.h"

#include <QTest>

#include <set>

using namespace rozet;
using namespace rozet::study;

namespace {

constexpr int kChanges = 200;

void kindsIn(const Change& change, std::set<std::size_t>& kinds)
{
    kinds.insert(change.what.index());
    if (const auto* composite = std::get_if<Composite>(&change.what)) {
        for (const Change& step : composite->changes) {
            kindsIn(step, kinds);
        }
    }
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void everyStateComesBack_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 10; ++seed) {
            QTest::addRow("seed %u", seed) << seed;
        }
    }

    void everyStateComesBack()
    {
        QFETCH(quint32, seed);
        test::RandomChanges changes(seed);
        Study study = newStudy(QStringLiteral("Undo"), test::sampleCodebook(),
                               QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC));
        std::vector<Study> states{study};
        std::vector<Change> steps;
        int refused = 0;
        for (int tried = 0; static_cast<int>(steps.size()) < kChanges; ++tried) {
            QVERIFY2(tried < 20 * kChanges, "nearly everything is refused");
            const Result<Change> inverse = applyChange(study, changes.next(study));
            if (!inverse) {
                ++refused;
                QVERIFY(study == states.back());
                continue;
            }
            const std::vector<Error> findings = checkStudy(study);
            QVERIFY2(findings.empty(),
                     qPrintable(findings.empty() ? QString() : findings[0].subject));
            steps.push_back(*inverse);
            states.push_back(study);
        }
        QVERIFY(refused > 5);

        for (std::size_t i = steps.size(); i-- > 0;) {
            Result<Change> redo = applyChange(study, steps[i]);
            QVERIFY2(redo, qPrintable(QString::number(i)));
            QVERIFY2(study == states[i], qPrintable(QString::number(i)));
            QVERIFY(checkStudy(study).empty());
            steps[i] = std::move(*redo);
        }
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const Result<Change> undo = applyChange(study, steps[i]);
            QVERIFY(undo);
            QVERIFY2(study == states[i + 1], qPrintable(QString::number(i)));
        }
    }

    // The generator above is only worth something when it makes everything.
    void allKindsOccur()
    {
        std::set<std::size_t> accepted;
        for (quint32 seed = 1; seed <= 25; ++seed) {
            test::RandomChanges changes(seed);
            Study study = test::richStudy(seed);
            for (int i = 0; i < 400; ++i) {
                const Change change = changes.next(study);
                if (applyChange(study, change)) {
                    kindsIn(change, accepted);
                }
            }
        }
        for (std::size_t kind = 0; kind < std::variant_size_v<ChangeVariant>; ++kind) {
            QVERIFY2(accepted.contains(kind), qPrintable(QString::number(kind)));
        }
    }

    // A merge is one composite of many steps; one that fails anywhere leaves nothing behind.
    void halfwayFailuresLeaveNothing()
    {
        Study study = test::richStudy(3);
        test::RandomChanges changes(99);
        Study ahead = study;
        Composite merge;
        while (merge.changes.size() < 60) {
            Change change = changes.next(ahead);
            if (applyChange(ahead, change)) {
                merge.changes.push_back(std::move(change));
            }
        }
        const Study before = study;
        for (std::size_t place = 0; place <= merge.changes.size(); ++place) {
            Composite broken = merge;
            broken.changes.insert(broken.changes.begin() + static_cast<std::ptrdiff_t>(place),
                                  Change(Remove<School>{SchoolId::create()}));
            const Result<Change> result = applyChange(study, broken);
            QVERIFY(!result);
            QCOMPARE(result.error().code, ErrorCode::EntityMissing);
            QVERIFY2(study == before, qPrintable(QString::number(place)));
        }
        const Result<Change> inverse = applyChange(study, merge);
        QVERIFY(inverse);
        QVERIFY(study == ahead);
        QVERIFY(applyChange(study, *inverse));
        QVERIFY(study == before);
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
