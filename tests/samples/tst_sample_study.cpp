// SPDX-License-Identifier: GPL-3.0-or-later
// The sample study: that it is what its recipe says, and that its tallies are the published counts.
#include "codebook/shipped_codebooks.h"
#include "core/media/probe.h"
#include "core/store/study_store.h"
#include "core/study/check_study.h"
#include "core/workflow/tally.h"
#include "samples/generator/build_study.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace rozet;

namespace {

const QString kSamples = QStringLiteral(ROZET_SOURCE_DIR "/samples/");

} // namespace

class TestSampleStudy : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        NoProgress progress;
        auto opened = store::StudyStore::open(kSamples + QStringLiteral("loopbaangesprekken.rozet"),
                                              store::OpenMode::ReadOnly, m_clock, progress);
        QVERIFY2(opened.has_value(), "the sample study does not open");
        m_study = std::move(opened->study);
    }

    void followsTheRules()
    {
        QVERIFY(study::checkStudy(m_study).empty());
        QCOMPARE(m_study.recordings.size(), std::size_t(18));
        QCOMPARE(m_study.mentors.size(), std::size_t(12));
        std::map<QString, int> perSchool;
        for (const study::Recording& recording : m_study.recordings) {
            perSchool[m_study.schools.find(*study::schoolOf(m_study, recording))->name] += 1;
        }
        std::vector<int> counts;
        for (const auto& [school, count] : perSchool) {
            counts.push_back(count);
        }
        QCOMPARE(counts, (std::vector<int>{8, 2, 3, 2, 2, 1}));
    }

    void talliesAreThePublishedCounts()
    {
        const auto consensus =
            std::ranges::find(m_study.coders, study::CoderRole::Consensus, &study::Coder::role);
        const auto tally =
            workflow::tally(m_study, {workflow::TallyMeasure::Presence,
                                      workflow::TallyBy::Recording, consensus->id, std::nullopt});
        QVERIFY(tally);
        QFile file(QStringLiteral(ROZET_SOURCE_DIR "/tests/data/published-counts.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 27);
        for (const QString& line : lines.mid(1)) {
            const QStringList cells = line.split(u',');
            const auto code = std::ranges::find(tally->codes, codebook::CodeId(cells[0]));
            QVERIFY2(code != tally->codes.end(), qPrintable(cells[0]));
            const int found =
                tally->totals[static_cast<std::size_t>(code - tally->codes.begin())].recordingsWith;
            QVERIFY2(found == cells[4].toInt(),
                     qPrintable(QStringLiteral("%1: %2").arg(line).arg(found)));
            QCOMPARE(tally->recordingsTotal, cells[5].toInt());
        }
    }

    void codersDifferAsPeopleDo()
    {
        std::map<QString, std::size_t> fragments;
        for (const study::Coding& coding : m_study.codings) {
            fragments[m_study.coders.find(coding.header.coder)->name] += coding.fragments.size();
        }
        QVERIFY(fragments[QStringLiteral("codeur A")] < fragments[QStringLiteral("consensus")]);
        QVERIFY(fragments[QStringLiteral("codeur B")] < fragments[QStringLiteral("codeur A")]);
        QVERIFY(fragments[QStringLiteral("codeur B")] >
                fragments[QStringLiteral("consensus")] * 3 / 4);
    }

    void recordingsHavePlausibleLengths()
    {
        NoProgress progress;
        int playable = 0;
        for (const study::Recording& recording : m_study.recordings) {
            const QString path = kSamples + recording.media.front().path;
            if (!QFile::exists(path)) {
                QVERIFY(recording.duration >= MediaDuration::fromSeconds(600));
                QVERIFY(recording.duration <= MediaDuration::fromSeconds(1500));
                continue;
            }
            ++playable;
            QVERIFY(QFile(path).size() < 5000000);
            const auto info = media::probe(path, progress);
            QVERIFY(info && info->video && info->audio);
            QCOMPARE(info->duration, recording.duration);
        }
        QCOMPARE(playable, 2);
    }

    void isWhatItsRecipeMakes()
    {
        const auto book = codebook::shippedCodebook(QStringLiteral("inhoud-vorm-relatie"));
        const auto recipes = samples::readRecipe(kSamples + QStringLiteral("recipe.csv"));
        QVERIFY(book && recipes);
        std::map<int, samples::FilmedConversation> films;
        for (const int number : {3, 10}) {
            const QString name = QStringLiteral("gesprek-%1").arg(number, 2, 10, QLatin1Char('0'));
            const auto recording =
                std::ranges::find(m_study.recordings, name, &study::Recording::name);
            const auto turns = samples::readSpokenTurns(
                kSamples + QStringLiteral("conversations/%1.tsv").arg(name));
            QVERIFY(turns && recording != m_study.recordings.end());
            films.emplace(number, samples::FilmedConversation{*turns, recording->duration,
                                                              recording->media.front()});
        }
        const auto made = samples::buildStudy(*book, *recipes, films);
        QVERIFY(made.has_value());
        QVERIFY2(*made == m_study, "run samples/make and commit the result");
    }

private:
    FixedClock m_clock{QDateTime(QDate(2026, 1, 1), QTime(12, 0), Qt::UTC)};
    study::Study m_study;
};

QTEST_GUILESS_MAIN(TestSampleStudy)
#include "tst_sample_study.moc"
