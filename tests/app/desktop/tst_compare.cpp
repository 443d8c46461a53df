// SPDX-License-Identifier: GPL-3.0-or-later
// A duo looks at where they differ: the sample study, in the real window.
#include "app/player/fake_player.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/compare/answers_page.h"
#include "app/widgets/compare/compare_bar.h"
#include "app/widgets/compare/compare_workspace.h"
#include "app/widgets/compare/confusion_page.h"
#include "app/widgets/compare/curve_view.h"
#include "app/widgets/compare/difference_list.h"
#include "app/widgets/compare/figures_page.h"
#include "app/widgets/compare/label_strip.h"
#include "app/widgets/compare/pair_rose.h"
#include "app/widgets/compare/rose_page.h"
#include "app/widgets/compare/traces_page.h"
#include "app/widgets/rose/course_view.h"
#include "app/widgets/tables/frozen_table.h"
#include "app/widgets/tables/table_model.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/agreement/timeline.h"
#include "core/study/apply_change.h"
#include "tests/app/desktop/window_bench.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QSlider>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace rozet;
using namespace rozet::widgets;
using test::WindowBench;

namespace {

study::Study sampleStudy()
{
    NoProgress progress;
    const SystemClock clock;
    auto sample = store::StudyStore::open(
        QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet"),
        store::OpenMode::ReadOnly, clock, progress);
    return sample ? std::move(sample->study) : study::Study();
}

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    QApplication::processEvents();
}

/// The sample study in the window, seen by its supervisor, with the compare workspace.
struct Bench : WindowBench
{
    explicit Bench(const study::Study& study = sampleStudy())
    {
        player::FakePlayer::Recording recording;
        recording.duration = MediaDuration::fromMilliseconds(3'600'000);
        useStudy(study, recording);
    }

    bool start()
    {
        if (!open()) {
            return false;
        }
        for (const study::Coder& coder : session().study().coders) {
            if (coder.role == study::CoderRole::Supervisor) {
                session().setCoder(coder.id);
            }
        }
        window().showWorkspace(QStringLiteral("compare"));
        QApplication::processEvents();
        return window().workspace() == QLatin1String("compare");
    }

    CompareWorkspace& compare()
    {
        return *static_cast<CompareWorkspace*>(window().workspaceWidget(QStringLiteral("compare")));
    }

    player::FakePlayer& comparePlayer()
    {
        return static_cast<player::FakePlayer&>(compare().playerPanel().player());
    }

    /// The first row that is a fragment with this outcome.
    int rowWith(agreement::Verdict verdict)
    {
        const DifferenceModel& model = compare().list().model();
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.at(row).verdict == verdict &&
                model.at(row).kind == workflow::DifferenceKind::Fragment) {
                return row;
            }
        }
        return -1;
    }

    void click(int row)
    {
        QTableView& table = compare().list().table();
        const QModelIndex index = table.model()->index(row, 0);
        table.scrollTo(index);
        QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::NoModifier,
                          table.visualRect(index).center());
        QApplication::processEvents();
    }
};

} // namespace

class TestCompare : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void showsWhereTheyDiffer()
    {
        Bench bench;
        QVERIFY(bench.start());
        const CompareState& state = bench.compare().state();
        QCOMPARE(state.recordings().size(), std::size_t(18));
        QCOMPARE(state.choices().coders.size(), std::size_t(2));
        QVERIFY(state.comparison() != nullptr);
        QVERIFY(bench.compare().list().model().rowCount() > 100);
        for (const agreement::Verdict verdict :
             {agreement::Verdict::Same, agreement::Verdict::DifferentCode,
              agreement::Verdict::Boundary, agreement::Verdict::Unmatched}) {
            QVERIFY(bench.rowWith(verdict) >= 0);
        }
        // A lane for each coder in each category that occurs.
        const auto& lanes = bench.compare().timeline().lanes();
        QVERIFY(lanes.size() >= 2);
        QVERIFY(!bench.compare().timeline().items().empty());
        for (const timeline::Item& item : bench.compare().timeline().items()) {
            QVERIFY(!item.label.isEmpty());
        }
    }

    void clickPlaysThatMoment()
    {
        Bench bench;
        QVERIFY(bench.start());
        const int row = bench.rowWith(agreement::Verdict::DifferentCode);
        const workflow::Difference difference = bench.compare().list().model().at(row);
        bench.click(row);
        QCOMPARE(bench.window().workspace(), QStringLiteral("compare"));
        QCOMPARE(bench.compare().currentDifference()->id, difference.id);
        const MediaTime lead =
            std::max(MediaTime(), difference.span.start - MediaDuration::fromSeconds(1));
        if (bench.compare().playerPanel().hasMedia()) {
            QCOMPARE(bench.comparePlayer().span()->start, lead);
            QCOMPARE(bench.comparePlayer().state(), player::PlayerState::Playing);
        } else {
            QCOMPARE(bench.compare().playerPanel().position(), lead);
        }
        // Both labels stand with the picture.
        const QStringList texts = bench.compare().labels().texts();
        QCOMPARE(texts.size(), 2);
        QVERIFY(!texts[0].isEmpty() && !texts[1].isEmpty());
        QVERIFY(texts[0].section(QStringLiteral("   "), 0, 0) !=
                texts[1].section(QStringLiteral("   "), 0, 0));
        // And both fragments are chosen on the timeline.
        QCOMPARE(bench.compare().timeline().selection().size(), std::size_t(2));
    }

    void choosingOnTheTimelineChoosesInTheList()
    {
        Bench bench;
        QVERIFY(bench.start());
        const int row = bench.rowWith(agreement::Verdict::Boundary);
        const workflow::Difference difference = bench.compare().list().model().at(row);
        bench.compare().list().choose(difference.recording, difference.id);
        bench.compare().timeline().setFocus();
        bench.compare().timeline().selectNextItem();
        QApplication::processEvents();
        const workflow::Difference* chosen = bench.compare().currentDifference();
        QVERIFY(chosen != nullptr);
        const auto selected = bench.compare().timeline().selection();
        QVERIFY(!selected.empty());
        const bool isIn = std::ranges::any_of(chosen->fragments, [&](const auto& fragment) {
            return fragment && std::ranges::find(selected, fragment->id) != selected.end();
        });
        QVERIFY(isIn);
    }

    void filtersByKeyboardAlone()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTableView& table = bench.compare().list().table();
        table.setFocus(); // at the first row
        QCOMPARE(table.currentIndex().row(), 0);
        press(Qt::Key_N);
        QCOMPARE(table.currentIndex().row(), 1);
        press(Qt::Key_Down);
        QCOMPARE(table.currentIndex().row(), 2);
        press(Qt::Key_P);
        QCOMPARE(table.currentIndex().row(), 1);
        const workflow::Difference at = *bench.compare().currentDifference();
        bench.comparePlayer().pause();
        press(Qt::Key_Return);
        QCOMPARE(bench.compare().currentDifference()->id, at.id);
        // Only where they gave other codes, by the button before the list.
        const auto buttons = bench.compare().list().findChildren<QAbstractButton*>();
        const auto only = std::ranges::find_if(buttons, [](const QAbstractButton* button) {
            return button->accessibleName() == QLatin1String("Only: another code");
        });
        QVERIFY(only != buttons.end());
        (*only)->setFocus();
        press(Qt::Key_Space);
        const DifferenceModel& model = bench.compare().list().model();
        QVERIFY(model.rowCount() > 0 && model.rowCount() < model.total());
        for (int row = 0; row < model.rowCount(); ++row) {
            QCOMPARE(model.at(row).verdict, agreement::Verdict::DifferentCode);
        }
        // Tab leaves every control again.
        table.setFocus();
        bool left = false;
        for (int stop = 0; stop < 400 && !left; ++stop) {
            press(Qt::Key_Tab);
            left = !bench.compare().isAncestorOf(QApplication::focusWidget());
        }
        QVERIFY(left);
    }

    void numbersEqualTheCore()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("numbers"));
        QApplication::processEvents();
        FiguresPage& figures = bench.compare().figures();
        figures.finish();
        const auto comparison = bench.compare().state().comparison();
        const auto whole = agreement::timelineAgreement(comparison->input.data, {});
        const double kappa = *whole.of(agreement::TimelineCoefficient::EventKappa).value;
        const report::Table& table = figures.model().table();
        const auto row = std::ranges::find_if(table.rows, [](const auto& cells) {
            return cells[1] == report::Cell(QStringLiteral("Kappa about fragments"));
        });
        QVERIFY(row != table.rows.end());
        QCOMPARE(std::get<double>((*row)[2]), kappa);
        QVERIFY(std::holds_alternative<double>((*row)[3]));
        // The curve stands at the same value.
        QCOMPARE(figures.curve().figure().lines.front().points.size(), std::size_t(50));
        QCOMPARE(*valueAt(figures.curve().figure().lines.front(), 0.6), kappa);
    }

    void slidersRedraw()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("numbers"));
        QApplication::processEvents();
        FiguresPage& figures = bench.compare().figures();
        figures.finish();
        const int drawn = figures.curvesDrawn();
        const report::Table before = figures.model().table();
        QSlider* slider = bench.compare().bar().overlapSlider();
        slider->setFocus();
        for (int i = 0; i < 25; ++i) {
            press(Qt::Key_Right);
        }
        QCOMPARE(slider->value(), 85);
        figures.finish();
        QVERIFY(figures.curvesDrawn() > drawn);
        QCOMPARE(figures.curve().figure().now, 0.85);
        QVERIFY(figures.model().table() != before);
        const auto comparison = bench.compare().state().comparison();
        agreement::TimelineSettings strict;
        strict.overlap = 0.85;
        const auto whole = agreement::timelineAgreement(comparison->input.data, strict);
        QVERIFY(std::fabs(*valueAt(figures.curve().figure().lines.front(), 0.86) -
                          *whole.of(agreement::TimelineCoefficient::EventKappa).value) < 0.1);
        // The exact field says the same, and the choice outlives the window.
        QVERIFY(bench.close());
        bench.keeper.reset();
        bench.desk->closeStudy();
        QVERIFY(bench.start());
        QCOMPARE(bench.compare().state().choices().overlap, 0.85);
        QCOMPARE(bench.compare().bar().overlapSlider()->value(), 85);
    }

    void undefinedSaysWhy()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("numbers"));
        QApplication::processEvents();
        bench.compare().figures().finish();
        const report::Table& table = bench.compare().figures().model().table();
        for (const auto& row : table.rows) {
            if (std::holds_alternative<report::Undefined>(row[2])) {
                QVERIFY(!std::get<QString>(row[5]).isEmpty());
            }
        }
    }

    void cellsOpenTheirFragments()
    {
        Bench bench;
        QVERIFY(bench.start());
        for (const char* unit : {"events", "time"}) {
            bench.compare().showPage(QStringLiteral("codes"));
            ConfusionPage& page = bench.compare().confusion();
            page.unit().setCurrent(QString::fromLatin1(unit));
            Q_EMIT page.unit().chosen(QString::fromLatin1(unit));
            QApplication::processEvents();
            const report::Table table = page.model().table();
            // A cell off the diagonal, of two codes.
            int row = -1;
            int column = -1;
            for (std::size_t a = 0; a + 1 < table.rows.size() && row < 0; ++a) {
                for (std::size_t b = 1; b + 1 < table.columns.size(); ++b) {
                    const report::Cell& cell = table.rows[a][b];
                    const auto* count = std::get_if<qint64>(&cell);
                    const auto* time = std::get_if<double>(&cell);
                    if (a + 1 != b && ((count && *count > 0) || (time && *time > 1))) {
                        row = static_cast<int>(a);
                        column = static_cast<int>(b);
                        break;
                    }
                }
            }
            QVERIFY(row >= 0);
            page.table().setFocus();
            page.table().setCurrentIndex(page.model().index(row, column));
            page.openCell(row, column);
            QApplication::processEvents();
            const DifferenceModel& model = bench.compare().list().model();
            QVERIFY(model.filter().cell.has_value());
            QVERIFY(model.rowCount() > 0 && model.rowCount() < model.total());
            const DifferenceFilter::Cell cell = *model.filter().cell;
            for (int line = 0; line < model.rowCount(); ++line) {
                const bool has =
                    std::ranges::any_of(model.at(line).fragments, [&](const auto& fragment) {
                        return fragment &&
                               (fragment->has(*cell.firstCode) || fragment->has(*cell.secondCode));
                    });
                QVERIFY(has);
            }
            bench.compare().list().showEverything();
            QCOMPARE(model.rowCount(), model.total());
        }
    }

    void oneRecordingAndAll()
    {
        Bench bench;
        QVERIFY(bench.start());
        const int all = bench.compare().list().model().rowCount();
        press(Qt::Key_PageDown, Qt::AltModifier);
        QVERIFY(bench.compare().state().choices().recording.has_value());
        const int one = bench.compare().list().model().rowCount();
        QVERIFY(one > 0 && one < all);
        QCOMPARE(bench.compare().state().comparison()->recordings.size(), std::size_t(1));
        press(Qt::Key_PageUp, Qt::AltModifier);
        QCOMPARE(bench.compare().list().model().rowCount(), all);
    }

    void threeCoders()
    {
        Bench bench;
        QVERIFY(bench.start());
        QMenu* menu = bench.compare().bar().coderMenu();
        QVERIFY(menu->actions().size() >= 3);
        for (QAction* action : menu->actions()) {
            if (!action->isChecked()) {
                action->trigger();
                break;
            }
        }
        QCOMPARE(bench.compare().state().choices().coders.size(), std::size_t(3));
        QCOMPARE(bench.compare().list().model().columnCount(),
                 int(DifferenceModel::FirstCoder) + 3);
        QCOMPARE(bench.compare().labels().texts().size(), 3);
        // Two at least.
        for (QAction* action : menu->actions()) {
            action->setChecked(false);
        }
        menu->actions().front()->trigger();
        QCOMPARE(bench.compare().state().choices().coders.size(), std::size_t(3));
    }

    void followsTheStudyOnceForManyEdits()
    {
        Bench bench;
        QVERIFY(bench.start());
        study::Recording recording =
            *bench.session().study().recordings.find(bench.compare().state().recordings().front());
        recording.name = QStringLiteral("0 omgedoopt");
        int changes = 0;
        connect(&bench.compare().state(), &CompareState::changed, this, [&] { ++changes; });
        for (int i = 0; i < 5; ++i) {
            recording.note = QString::number(i);
            QVERIFY(bench.session().edit(study::Replace<study::Recording>{recording},
                                         QStringLiteral("x")));
        }
        QCOMPARE(changes, 0); // not with every edit
        const auto shown = [&] {
            return bench.compare()
                .list()
                .model()
                .index(0, DifferenceModel::RecordingColumn)
                .data()
                .toString();
        };
        QTRY_COMPARE(changes, 1);
        QCOMPARE(shown(), recording.name);
    }

    void roseShowsBoth()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("rose"));
        QApplication::processEvents();
        RosePage& page = bench.compare().rosePage();
        const auto& pairs = page.rose().figure().pairs;
        QVERIFY(!pairs.empty());
        QCOMPARE(page.model().rowCount(), int(pairs.size()));
        double sum = 0;
        int directions = 0;
        for (const workflow::PositionPair& pair : pairs) {
            if (pair.turn) {
                sum += std::fabs(*pair.turn);
                ++directions;
            }
        }
        const QString mean = QLocale().toString(sum / directions, 'f', 0) + QStringLiteral("°");
        QVERIFY2(page.numbers().contains(mean), qPrintable(page.numbers()));
        const QString file = bench.folder.filePath(QStringLiteral("rose.svg"));
        QVERIFY(bench.compare().saveFigureTo(file).has_value());
        QVERIFY(QFile(file).size() > 2000);
        // A row leads to its moment.
        page.table().setFocus();
        page.table().selectRow(0);
        press(Qt::Key_Return);
        QCOMPARE(bench.window().workspace(), QStringLiteral("compare"));
    }

    void tracesLieOverEachOther()
    {
        study::Study study = sampleStudy();
        const study::Recording* recording = study::recordingsByName(study).front();
        int number = 0;
        for (const study::Coding& coding : study::Study(study).codings) {
            const study::Coder* coder = study.coders.find(coding.header.coder);
            if (coding.header.recording != recording->id ||
                coder->role != study::CoderRole::Coder) {
                continue;
            }
            study::Trace trace;
            trace.id = study::TraceId::create();
            for (int i = 0; i < 1200; ++i) {
                const double t = i * 0.05;
                const double phase = t - (number > 0 ? 0.5 : 0);
                trace.samples.push_back({MediaTime::fromSeconds(t),
                                         {0.5 * std::sin(phase / 2), 0.4 * std::cos(phase / 3)}});
            }
            // Beside the rules for closed codings: a study that came so.
            study.codings.find(coding.id)->traces.insert(trace);
            ++number;
        }
        QCOMPARE(number, 2);
        Bench bench(study);
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("traces"));
        QApplication::processEvents();
        TracesPage& page = bench.compare().traces();
        QVERIFY(!page.isEmpty());
        page.finish();
        QCOMPARE(page.courses().courses().people.size(), std::size_t(2));
        QVERIFY(page.courses().courses().people[0].name != page.courses().courses().people[1].name);
        QVERIFY(!page.lags().curves().empty());
        QVERIFY(page.lags().curves().front().best.has_value());
        QCOMPARE(std::fabs(page.lags().curves().front().best->first), 0.5);
        QVERIFY(page.numbers().contains(QStringLiteral("ICC(A,1)")));
    }

    void answersStandBesideEachOther()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.compare().showPage(QStringLiteral("answers"));
        QApplication::processEvents();
        QVERIFY(bench.compare().answers().model().rowCount() > 0);
        Q_EMIT bench.compare().answers().what().chosen(QString());
    }

    void copiesAndExports()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.window().actionSet().action("compare.copy")->trigger();
        const QString text = QGuiApplication::clipboard()->text();
        QCOMPARE(text.count(QLatin1Char('\n')), bench.compare().list().model().rowCount() + 1);
        bench.compare().showPage(QStringLiteral("numbers"));
        QApplication::processEvents();
        bench.compare().figures().finish();
        const QString path = bench.folder.filePath(QStringLiteral("agreement.xlsx"));
        QVERIFY(bench.compare().exportTo(path, true).has_value());
        QVERIFY(QFile(path).size() > 5000);
        for (const char* ending : {"svg", "pdf", "png"}) {
            const QString figure =
                bench.folder.filePath(QStringLiteral("curve.") + QString::fromLatin1(ending));
            QVERIFY(bench.compare().saveFigureTo(figure).has_value());
            QVERIFY(QFile(figure).size() > 1000);
        }
        QVERIFY(!bench.compare().saveFigureTo(bench.folder.filePath(QStringLiteral("x.doc"))));
    }

    void nothingYetSaysHowToBegin()
    {
        WindowBench bench;
        QVERIFY(bench.open());
        bench.window().showWorkspace(QStringLiteral("compare"));
        auto& compare = *static_cast<CompareWorkspace*>(
            bench.window().workspaceWidget(QStringLiteral("compare")));
        QVERIFY(compare.state().comparison() == nullptr);
        QVERIFY(compare.state().why().contains(QStringLiteral("close")));
    }

    void everythingHasAName()
    {
        Bench bench;
        QVERIFY(bench.start());
        for (const char* page : {"differences", "numbers", "codes", "rose", "traces", "answers"}) {
            bench.compare().showPage(QString::fromLatin1(page));
            QApplication::processEvents();
            for (const QWidget* widget : bench.compare().findChildren<QWidget*>()) {
                if (!widget->isVisible() || (widget->focusPolicy() & Qt::TabFocus) == 0 ||
                    !widget->isEnabled() || widget->focusProxy() != nullptr) {
                    continue;
                }
                QVERIFY2(!widget->accessibleName().isEmpty(),
                         qPrintable(QString::fromLatin1(page) + u' ' +
                                    QString::fromLatin1(widget->metaObject()->className())));
            }
        }
    }
};

QTEST_MAIN(TestCompare)
#include "tst_compare.moc"
