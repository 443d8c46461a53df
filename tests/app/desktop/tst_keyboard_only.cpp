// SPDX-License-Identifier: GPL-3.0-or-later
// A whole conversation of the sample study is coded without touching the mouse, and comes out as
// the consensus of that study has it.
#include "app/widgets/code/code_palette.h"
#include "app/widgets/code/fragment_details.h"
#include "app/widgets/code/recording_sheet.h"
#include "app/widgets/common/choices.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/study/apply_change.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace rozet;
using test::WindowBench;

namespace {

const QString kRecording = QStringLiteral("gesprek-03");

void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key), modifiers);
    QApplication::processEvents();
}

void press(int key, Qt::KeyboardModifiers modifiers, int times)
{
    for (int i = 0; i < times; ++i) {
        press(key, modifiers);
    }
}

void type(const QString& text)
{
    // Letters that no keyboard of the test has are given as input methods give them.
    for (const QChar letter : text) {
        if (letter.unicode() < 128) {
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
        } else {
            QKeyEvent event(QEvent::KeyPress, 0, Qt::NoModifier, QString(letter));
            QApplication::sendEvent(QApplication::focusWidget(), &event);
        }
    }
    QApplication::processEvents();
}

/// Tab until something of this name has the focus.
bool tabTo(const QString& name)
{
    constexpr int kMostStops = 400;
    for (int i = 0; i < kMostStops; ++i) {
        if (QApplication::focusWidget()->accessibleName() == name) {
            return true;
        }
        press(Qt::Key_Tab);
    }
    return false;
}

} // namespace

class TestKeyboardOnly : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        // As the bench opens any study: the sample with one coder more, who has done nothing.
        NoProgress progress;
        const SystemClock clock;
        auto sample = store::StudyStore::open(
            QStringLiteral(ROZET_SOURCE_DIR "/samples/loopbaangesprekken.rozet"),
            store::OpenMode::ReadOnly, clock, progress);
        QVERIFY(sample);
        m_study = sample->study;
        study::Coder coder;
        coder.id = study::CoderId::create();
        coder.name = QStringLiteral("toetsenbord");
        m_coder = coder.id;
        QVERIFY(study::applyChange(m_study, study::Add<study::Coder>{coder}));
        m_wanted = nullptr;
        for (const study::Recording& recording : m_study.recordings) {
            if (recording.name != kRecording) {
                continue;
            }
            m_recording = recording;
            for (const study::Coding& coding : m_study.codings) {
                const study::Coder* who = m_study.coders.find(coding.header.coder);
                if (coding.header.recording == recording.id &&
                    who->role == study::CoderRole::Consensus) {
                    m_wanted = &coding;
                }
            }
        }
        QVERIFY(m_wanted != nullptr);
        QVERIFY(m_wanted->fragments.size() > 20);
    }

    void codesAWholeConversation()
    {
        WindowBench bench;
        bench.useStudy(m_study, {m_recording.duration, kFrame, 25, true, true});
        QVERIFY(bench.open());
        press(Qt::Key_2, Qt::ControlModifier);
        while (bench.code().controller().recording()->name != kRecording) {
            press(Qt::Key_PageDown, Qt::AltModifier);
        }
        QVERIFY(tabTo(QStringLiteral("I am coding as")));
        auto* coders = qobject_cast<widgets::Choices*>(QApplication::focusWidget());
        QVERIFY(coders != nullptr);
        press(Qt::Key_Home);
        for (int i = 0; i < coders->count() && !(bench.session().coder() == m_coder); ++i) {
            press(Qt::Key_Down);
        }
        QCOMPARE(bench.session().coder(), m_coder);
        press(Qt::Key_Escape);
        QVERIFY(bench.code().timeline().hasFocus());

        const codebook::Codebook& book = m_study.currentCodebook()->codebook;
        for (const study::Fragment& wanted : m_wanted->fragments) {
            mark(bench, wanted, book);
            if (QTest::currentTestFailed()) {
                return;
            }
        }
        answerWholeConversation(bench, book);
        compare(bench);
        // And what the hands did is on the disk.
        QVERIFY(bench.close());
        QVERIFY(bench.open());
        compare(bench);
    }

private:
    static constexpr MediaDuration kFrame = MediaDuration::fromMilliseconds(40);

    /// With the keys for five seconds, a second and a frame.
    static void goTo(WindowBench& bench, MediaTime time)
    {
        const auto walk = [&](MediaDuration step, Qt::KeyboardModifiers modifiers) {
            const qint64 left = (time - bench.player().position()).microseconds();
            const qint64 steps = left / step.microseconds();
            press(steps < 0 ? Qt::Key_Left : Qt::Key_Right, modifiers,
                  static_cast<int>(std::abs(steps)));
        };
        walk(MediaDuration::fromMilliseconds(5000), Qt::ControlModifier);
        walk(MediaDuration::fromMilliseconds(1000), Qt::ShiftModifier);
        walk(kFrame, Qt::NoModifier);
        QCOMPARE(bench.player().position(), time);
    }

    static void mark(WindowBench& bench, const study::Fragment& wanted,
                     const codebook::Codebook& book)
    {
        goTo(bench, wanted.span.start);
        press(Qt::Key_I);
        goTo(bench, wanted.span.end);
        press(Qt::Key_Return); // ends it, and asks for its code
        const codebook::Code* code = book.code(wanted.codes.front());
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        QVERIFY(field != nullptr);
        type(code->label.in(QStringLiteral("en")));
        press(Qt::Key_Return);
        QVERIFY(bench.code().timeline().hasFocus());
        press(Qt::Key_F2);
        type(wanted.description);
        press(Qt::Key_Escape);
        if (wanted.mentor || wanted.student) {
            press(Qt::Key_R);
            place(wanted.mentor, Qt::Key_M);
            place(wanted.student, Qt::Key_S);
            press(Qt::Key_Escape);
        }
        if (!bench.code().timeline().hasFocus()) {
            press(Qt::Key_Escape);
        }
        QVERIFY(bench.code().timeline().hasFocus());
    }

    // From the centre with steps of a twentieth, and with Shift of a hundredth.
    static void place(const std::optional<codebook::LearyPosition>& position, int party)
    {
        if (!position || !position->point) {
            return;
        }
        press(party);
        press(Qt::Key_5);
        const auto walk = [](double to, int forward, int back) {
            const int hundredths = qRound(std::abs(to) * 100);
            press(to < 0 ? back : forward, Qt::NoModifier, hundredths / 5);
            press(to < 0 ? back : forward, Qt::ShiftModifier, hundredths % 5);
        };
        walk(position->point->together, Qt::Key_Right, Qt::Key_Left);
        walk(position->point->above, Qt::Key_Up, Qt::Key_Down);
    }

    void answerWholeConversation(WindowBench& bench, const codebook::Codebook& book)
    {
        QVERIFY(tabTo(QStringLiteral("Details")));
        auto* tabs = bench.code().findChild<QTabWidget*>();
        for (int i = 0; i < 10 && tabs->currentWidget() != &bench.code().sheet(); ++i) {
            press(Qt::Key_Right);
        }
        QCOMPARE(tabs->currentWidget(), &bench.code().sheet());
        for (const auto& [id, answer] : m_wanted->recordingCodes) {
            const QString name = book.code(id)->label.in(QStringLiteral("en"));
            QWidget* control = bench.code().sheet().answerOf(id);
            if (auto* choices = qobject_cast<widgets::Choices*>(control)) {
                QVERIFY2(tabTo(name), qPrintable(name));
                press(Qt::Key_Home);
                for (int i = 0; i < choices->count() && choices->currentId() != answer.value; ++i) {
                    press(Qt::Key_Down);
                }
            } else if (qobject_cast<QLineEdit*>(control) != nullptr) {
                QVERIFY2(tabTo(name), qPrintable(name));
                type(answer.value);
            } else {
                // A row of buttons, each with the name of the code before its own.
                const QString text =
                    answer.value == QStringLiteral("yes") || answer.value == QStringLiteral("no")
                        ? answer.value
                        : buttonText(*book.code(id), answer.value);
                const QString button = name + QStringLiteral(": ") + text;
                QVERIFY2(tabTo(button), qPrintable(button));
                press(Qt::Key_Space);
            }
        }
        press(Qt::Key_Escape);
        press(Qt::Key_R);
        placeWhole(bench, m_wanted->mentor, Qt::Key_M, study::Party::Mentor);
        placeWhole(bench, m_wanted->student, Qt::Key_S, study::Party::Student);
        press(Qt::Key_Escape);
    }

    static QString buttonText(const codebook::Code& code, const QString& value)
    {
        if (code.valueKind == codebook::ValueKind::Ordinal) {
            return value;
        }
        const auto found = std::ranges::find(code.values, value, &codebook::CodeValue::id);
        return found == code.values.end() ? QString() : found->label.in(QStringLiteral("en"));
    }

    // Whole sectors: the digits of the numeric pad, twice for the other of two neighbours.
    void placeWhole(WindowBench& bench, const std::optional<codebook::LearyPosition>& position,
                    int party, study::Party who)
    {
        QVERIFY(position && !position->point);
        press(party);
        for (const int digit : {9, 6, 3, 2, 1, 4, 7, 8}) {
            for (int again = 0; again < 2; ++again) {
                press(Qt::Key_0 + digit);
                const study::Coding* made = coding(bench);
                const auto& placed = who == study::Party::Mentor ? made->mentor : made->student;
                if (placed && placed->sector == position->sector) {
                    return;
                }
            }
        }
        QFAIL("the sector cannot be reached by the digits");
    }

    const study::Coding* coding(WindowBench& bench)
    {
        for (const study::Coding& one : bench.session().study().codings) {
            if (one.header.coder == m_coder && one.header.recording == m_recording.id) {
                return &one;
            }
        }
        return nullptr;
    }

    static bool near(const std::optional<codebook::LearyPosition>& a,
                     const std::optional<codebook::LearyPosition>& b)
    {
        if (!a || !b) {
            return a.has_value() == b.has_value();
        }
        if (a->sector != b->sector || a->point.has_value() != b->point.has_value()) {
            return false;
        }
        // Steps of a hundredth add up to what was written in hundredths, but for the last bit.
        return !a->point || (std::abs(a->point->together - b->point->together) < 1e-9 &&
                             std::abs(a->point->above - b->point->above) < 1e-9);
    }

    void compare(WindowBench& bench)
    {
        const study::Coding* made = coding(bench);
        QVERIFY(made != nullptr);
        QCOMPARE(made->fragments.size(), m_wanted->fragments.size());
        // Fragments over the same stretch have no order of their own.
        const auto sorted = [](const study::FragmentSet& set) {
            std::vector<study::Fragment> all(set.begin(), set.end());
            std::ranges::sort(all, [](const study::Fragment& a, const study::Fragment& b) {
                return a.span != b.span ? a.span < b.span
                                        : a.codes.front().text() < b.codes.front().text();
            });
            return all;
        };
        const std::vector<study::Fragment> mine = sorted(made->fragments);
        const std::vector<study::Fragment> theirs = sorted(m_wanted->fragments);
        for (std::size_t i = 0; i < mine.size(); ++i) {
            const QByteArray where = theirs[i].description.toUtf8();
            QVERIFY2(mine[i].span == theirs[i].span, where);
            QVERIFY2(mine[i].codes == theirs[i].codes, where);
            QCOMPARE(mine[i].description, theirs[i].description);
            QVERIFY2(near(mine[i].mentor, theirs[i].mentor), where);
            QVERIFY2(near(mine[i].student, theirs[i].student), where);
        }
        QCOMPARE(made->recordingCodes.size(), m_wanted->recordingCodes.size());
        for (const auto& [id, answer] : m_wanted->recordingCodes) {
            QVERIFY2(made->recordingCodes.contains(id), qPrintable(id.text()));
            QCOMPARE(made->recordingCodes.at(id).value, answer.value);
        }
        QVERIFY(near(made->mentor, m_wanted->mentor));
        QVERIFY(near(made->student, m_wanted->student));
    }

    study::Study m_study;
    study::CoderId m_coder;
    study::Recording m_recording;
    const study::Coding* m_wanted = nullptr;
};

QTEST_MAIN(TestKeyboardOnly)
#include "tst_keyboard_only.moc"
