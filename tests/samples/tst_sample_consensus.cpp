// SPDX-License-Identifier: GPL-3.0-or-later
// The duo of the sample study settles everything again, by what the study's own consensus says. The
// tallies of what comes out are the published counts, and nothing of the coders has changed.
#include "core/store/study_store.h"
#include "core/study/apply_change.h"
#include "core/study/cascade.h"
#include "core/study/check_study.h"
#include "core/workflow/agreement_report.h"
#include "core/workflow/settle.h"
#include "core/workflow/tally.h"
#include "tests/support/prepared_answers.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace rozet;
using namespace rozet::workflow;

namespace {

const QString kSamples = QStringLiteral(ROZET_SOURCE_DIR "/samples/");

} // namespace

class TestSampleConsensus : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        NoProgress progress;
        auto opened = store::StudyStore::open(kSamples + QStringLiteral("loopbaangesprekken.rozet"),
                                              store::OpenMode::ReadOnly, m_clock, progress);
        QVERIFY2(opened.has_value(), "the sample study does not open");
        m_sample = std::move(opened->study);
        m_study = m_sample;
        const auto named = [this](const char* name) {
            return std::ranges::find(m_study.coders, QLatin1String(name), &study::Coder::name)->id;
        };
        m_settings.coders = {named("codeur A"), named("codeur B")};
        m_consensus = named("consensus");
        for (const study::Coding& coding : m_sample.codings) {
            if (coding.header.coder == m_consensus) {
                apply(study::removalOfCoding(m_study, coding.id));
            }
        }
    }

    void everythingIsOpenAtFirst()
    {
        const auto all = studyDifferences(m_study, m_settings).value();
        QCOMPARE(all.size(), std::size_t(18));
        SettleProgress progress;
        for (const RecordingDifferences& one : all) {
            QVERIFY(one.closed && !one.consensus);
            progress += progressOf(one);
        }
        QCOMPARE(progress.settled, 0);
        // Most things are the same: coders of this study agree as people do.
        QVERIFY(progress.openSame * 2 > progress.total);
        QVERIFY(progress.openSame < progress.total);
    }

    void everyFragmentIsInOneThingToSettle()
    {
        std::map<study::FragmentId, int> seen;
        const auto all = studyDifferences(m_study, m_settings);
        for (const RecordingDifferences& one : *all) {
            for (const Difference& item : one.items) {
                for (const auto& fragment : item.fragments) {
                    if (fragment) {
                        ++seen[fragment->id];
                    }
                }
            }
        }
        std::size_t fragments = 0;
        for (const study::Coding& coding : m_study.codings) {
            fragments += coding.fragments.size();
        }
        QCOMPARE(seen.size(), fragments);
        for (const auto& [id, count] : seen) {
            QCOMPARE(count, 1);
        }
    }

    void settlingAllGivesThePublishedCounts()
    {
        const study::Study before = m_study;
        const Settler settler{m_settings.coders[0], 1460000000000}; // after the last coding
        const SettledSame same =
            settleSame(m_study, m_settings, studyDifferences(m_study, m_settings).value(),
                       MergedBorders::Mean, settler);
        QVERIFY(same.change && same.skipped.empty());
        QCOMPARE(same.recordings, 18);
        apply(*same.change);
        for (const study::Recording* recording : study::recordingsByName(m_study)) {
            settleRecording(*recording, settler);
        }
        const auto all = studyDifferences(m_study, m_settings);
        for (const RecordingDifferences& one : *all) {
            QCOMPARE(progressOf(one).open(), 0);
        }
        // Nothing of the two is changed.
        for (const study::Coding& coding : before.codings) {
            QVERIFY(*m_study.codings.find(coding.id) == coding);
        }
        QVERIFY(study::checkStudy(m_study).empty());
        compareWithPublished();
    }

    void theReportTellsOfIt()
    {
        AgreementReportSettings settings;
        settings.settings.coders = m_settings.coders;
        settings.settings.language = QStringLiteral("en");
        settings.request.withGamma = false;
        NoProgress progress;
        const auto made = agreementReport(m_study, settings, progress);
        QVERIFY(made);
        QCOMPARE(made->progress.open(), 0);
        QStringList ids;
        for (const report::Table& table : made->tables) {
            ids += table.id;
            QVERIFY(!ids.mid(0, ids.size() - 1).contains(table.id));
            for (const auto& row : table.rows) {
                QVERIFY2(row.size() == table.columns.size(), qPrintable(table.id));
            }
        }
        for (const char* id :
             {"agreement-pooled", "agreement-codes", "agreement-categories", "agreement-recordings",
              "agreement-confusion", "agreement-answers", "whole-positions", "difference-borders",
              "differences", "difference-reasons", "consensus-progress", "consensus-agreement",
              "consensus-codes", "drift-round", "drift-week", "drift-codes-week",
              "drift-revision"}) {
            QVERIFY2(ids.contains(QLatin1String(id)), id);
        }
        // Both coders come closer to what they settled on than to each other.
        const auto table = std::ranges::find(made->tables, QStringLiteral("consensus-agreement"),
                                             &report::Table::id);
        QCOMPARE(table->rows.size(), std::size_t(2));
        const auto alpha = made->pooled.timeline.of(agreement::TimelineCoefficient::TimeAlpha);
        for (const auto& row : table->rows) {
            QVERIFY(std::get<double>(row[4]) > *alpha.value);
        }
    }

    void theSameStudyGivesTheSameBytes()
    {
        AgreementReportSettings settings;
        settings.settings.coders = m_settings.coders;
        settings.settings.language = QStringLiteral("nl");
        settings.request.gamma.samples = 3;
        NoProgress progress;
        QTemporaryDir folder;
        for (const char* ending : {"xlsx", "html", "docx"}) {
            QByteArray bytes[2];
            for (int turn = 0; turn < 2; ++turn) {
                const auto made = agreementReport(m_study, settings, progress);
                QVERIFY(made);
                const QString path = folder.filePath(
                    QStringLiteral("report%1.%2").arg(turn).arg(QLatin1String(ending)));
                QVERIFY(writeAgreementReport(*made, path));
                QFile file(path);
                QVERIFY(file.open(QIODevice::ReadOnly));
                bytes[turn] = file.readAll();
                QVERIFY(bytes[turn].size() > 5000);
            }
            QVERIFY2(bytes[0] == bytes[1], ending);
        }
        const auto made = agreementReport(m_study, settings, progress);
        const Done refused = writeAgreementReport(*made, folder.filePath(QStringLiteral("r.txt")));
        QCOMPARE(refused.error().code, ErrorCode::ExportUnknownFormat);
    }

private:
    void apply(const study::Change& change)
    {
        const auto done = study::applyChange(m_study, change);
        if (!done) {
            qFatal("not allowed: error %d %s", int(done.error().code),
                   qPrintable(done.error().subject));
        }
    }

    void settleRecording(const study::Recording& recording, const Settler& settler)
    {
        const study::Coding& truth = *m_sample.codingOf(recording.id, m_consensus);
        test::PreparedAnswers answers(truth);
        RecordingDifferences found =
            recordingDifferences(m_study, recording.id, m_settings).value();
        std::vector<DifferenceId> ids;
        for (const Difference& item : found.items) {
            const Decision decision = answers.of(item, m_settings);
            if (test::PreparedAnswers::isToSettle(item, decision)) {
                ids.push_back(item.id);
            }
        }
        for (const DifferenceId& id : ids) {
            found = recordingDifferences(m_study, recording.id, m_settings).value();
            const Decision decision = answers.of(*found.find(id), m_settings);
            const auto change = settle(m_study, m_settings, found, id, decision, settler);
            if (!change) {
                qFatal("not settled: error %d", int(change.error().code));
            }
            apply(*change);
        }
        found = recordingDifferences(m_study, recording.id, m_settings).value();
        for (study::Fragment fragment : answers.forgotten()) {
            fragment.id = study::FragmentId::create();
            apply(study::AddTo<study::Fragment>{*found.consensus, fragment});
        }
    }

    void compareWithPublished()
    {
        const auto counts =
            tally(m_study, {TallyMeasure::Presence, TallyBy::Recording, m_consensus, std::nullopt});
        QVERIFY(counts);
        QFile file(QStringLiteral(ROZET_SOURCE_DIR "/tests/data/published-counts.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 27);
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(u',');
            const auto code = std::ranges::find(counts->codes, codebook::CodeId(cells[0]));
            QVERIFY2(code != counts->codes.end(), qPrintable(cells[0]));
            const int found = counts->totals[static_cast<std::size_t>(code - counts->codes.begin())]
                                  .recordingsWith;
            QVERIFY2(found == cells[4].toInt(),
                     qPrintable(QStringLiteral("%1: %2").arg(line).arg(found)));
        }
    }

    FixedClock m_clock{QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)};
    study::Study m_sample;
    study::Study m_study;
    DifferenceSettings m_settings;
    study::CoderId m_consensus;
};

QTEST_GUILESS_MAIN(TestSampleConsensus)
#include "tst_sample_consensus.moc"
