// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflow/find_entity.h"

#include <QRegularExpression>
#include <QTest>

using namespace rozet;
using namespace rozet::workflow;

namespace {

study::Recording recording(const char* name)
{
    study::Recording made;
    made.id = study::RecordingId::create();
    made.name = QString::fromLatin1(name);
    return made;
}

study::Coder addCoder(study::Study& study, const char* name, study::CoderRole role)
{
    const study::Coder coder{study::CoderId::create(), QString::fromLatin1(name), role};
    study.coders.insert(coder);
    return coder;
}

void addCoding(study::Study& study, const study::Coder& coder)
{
    study::Coding coding;
    coding.id = study::CodingId::create();
    coding.header.id = coding.id;
    coding.header.coder = coder.id;
    coding.mentor = codebook::LearyPosition{QStringLiteral("bs"), {}};
    study.codings.insert(coding);
}

} // namespace

class TestFindEntity : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

    void byIdAndByName()
    {
        study::Study study;
        const study::Recording first = recording("Gesprek 1");
        study.recordings.insert(first);
        study.recordings.insert(recording("Gesprek 2"));
        for (const QString& text :
             {first.id.toText(), QStringLiteral("{%1}").arg(first.id.toText()),
              QStringLiteral("Gesprek 1"), QStringLiteral(" gesprek 1 ")}) {
            const auto found = findRecording(study, text);
            QVERIFY2(found, qPrintable(text));
            QCOMPARE(found->id, first.id);
        }
    }

    void saysWhatThereIs()
    {
        study::Study study;
        study.recordings.insert(recording("B"));
        study.recordings.insert(recording("A"));
        // The beginning of a name is not a name: erasing goes by what was typed.
        const auto found = findRecording(study, QStringLiteral("C"));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::EntityMissing);
        QCOMPARE(found.error().subject, QStringLiteral("C"));
        QCOMPARE(found.error().expected, QStringLiteral("A, B"));
        QVERIFY(!findRecording(study, study::RecordingId::create().toText()));
        QVERIFY(!findRecording(study, QString()));
    }

    void namesThatDifferInCaseOnly()
    {
        study::Study study; // the rules do not allow this; a file from elsewhere may hold it
        study.recordings.insert(recording("r1"));
        study.recordings.insert(recording("R1"));
        QCOMPARE(findRecording(study, QStringLiteral("R1"))->name, QStringLiteral("R1"));
        study.recordings.insert(recording("rx"));
        study.recordings.insert(recording("Rx"));
        const auto found = findRecording(study, QStringLiteral("RX"));
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::NameAmbiguous);
        QVERIFY(found.error().expected.contains(QStringLiteral("rx (")) &&
                found.error().expected.contains(QStringLiteral("Rx (")));
    }

    void whoseCodingsWhenNobodyIsNamed()
    {
        study::Study study;
        QCOMPARE(defaultCoder(study).error().code, ErrorCode::CoderNotNamed);
        const auto consensus = addCoder(study, "consensus", study::CoderRole::Consensus);
        const auto ann = addCoder(study, "ann", study::CoderRole::Coder);
        const auto bob = addCoder(study, "bob", study::CoderRole::Coder);
        QCOMPARE(defaultCoder(study)->id, consensus.id);
        addCoding(study, bob);
        QCOMPARE(defaultCoder(study)->id, bob.id);
        addCoding(study, ann);
        const auto several = defaultCoder(study);
        QVERIFY(!several);
        QCOMPARE(several.error().expected, QStringLiteral("ann, bob"));
        addCoding(study, consensus);
        QCOMPARE(defaultCoder(study)->id, consensus.id);
    }
};

QTEST_GUILESS_MAIN(TestFindEntity)
#include "tst_find_entity.moc"
