// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/tour.h"

#include "app/desktop/guide.h"
#include "app/desktop/main_window.h"
#include "app/desktop/sample_study.h"
#include "app/desktop/tour_compare.h"
#include "app/desktop/window_keeper.h"
#include "app/player/media_player.h"
#include "app/widgets/code/code_workspace.h"
#include "app/widgets/code/fragment_details.h"
#include "app/widgets/code/player_panel.h"
#include "app/widgets/code/rose_dialog.h"
#include "app/widgets/code/rose_pane.h"
#include "app/widgets/code/trace_pane.h"
#include "app/widgets/codebook/codebook_workspace.h"
#include "app/widgets/codebook/place_table.h"
#include "app/widgets/codebook/recoding_page.h"
#include "app/widgets/study/history_dialog.h"
#include "app/widgets/study/rounds_panel.h"
#include "app/widgets/study/study_workspace.h"
#include "app/widgets/summary/draft_dialog.h"
#include "app/widgets/summary/summary_panel.h"
#include "app/widgets/timeline/timeline_view.h"
#include "core/workflow/coders.h"
#include "core/workflow/coding_state.h"
#include "core/workflow/error_text.h"
#include "core/workflow/media_place.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QListWidget>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTextStream>

#include <cmath>

namespace rozet::desktop {

namespace {

constexpr int kPatienceMs = 20000;

bool complain(const QString& what)
{
    QTextStream(stderr) << "tour: " << what << '\n';
    return false;
}

void passTime(int milliseconds)
{
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

template <class Condition>
bool waitFor(const Condition& condition)
{
    QElapsedTimer clock;
    clock.start();
    while (!condition() && clock.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
    return condition();
}

void sendMouse(QWidget* widget, QEvent::Type type, const QPointF& at, Qt::MouseButton button,
               Qt::MouseButtons held)
{
    QMouseEvent event(type, at, widget->mapToGlobal(at), button, held, Qt::NoModifier);
    QCoreApplication::sendEvent(widget, &event);
}

void click(QWidget* widget, const QPointF& at)
{
    sendMouse(widget, QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
    sendMouse(widget, QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
}

void drag(QWidget* widget, const QPointF& from, const QPointF& to)
{
    sendMouse(widget, QEvent::MouseMove, from, Qt::NoButton, Qt::NoButton);
    sendMouse(widget, QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
    for (int i = 1; i <= 10; ++i) {
        sendMouse(widget, QEvent::MouseMove, from + (to - from) * i / 10.0, Qt::NoButton,
                  Qt::LeftButton);
        passTime(15);
    }
    sendMouse(widget, QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
}

class Tour
{
public:
    Tour(const TourPlan& plan, MainWindow& window, Desk& desk)
        : m_plan(plan), m_window(window), m_desk(desk)
    {
    }

    bool walk(const QString& study)
    {
        m_window.resize(m_plan.size);
        passTime(300);
        shoot("1-start");
        m_desk.openStudy(study);
        if (!waitFor([this] { return m_desk.session() != nullptr && !m_desk.jobs().isBusy(); })) {
            return complain(QStringLiteral("the study did not open"));
        }
        m_window.showWorkspace(QStringLiteral("study"));
        passTime(300);
        shoot("2-study");
        m_window.actionSet().action("help.guide")->trigger();
        if (auto* guide = m_window.findChild<Guide*>()) {
            guide->next();
            guide->next();
            passTime(200);
            shoot("2-guide");
            guide->skip();
        }
        const TourHands hands{[this](const char* name) { shoot(name); }, passTime};
        if (!tourCompare(m_window, m_desk, hands)) {
            return complain(QStringLiteral("there is nothing to compare"));
        }
        return codeSomething() && writeSummary() && keepRound() && showTallies() &&
               reviseCodebook();
    }

private:
    void shoot(const char* name)
    {
        passTime(150);
        const QString file = QStringLiteral("%1-%2-%3.png")
                                 .arg(QString::fromLatin1(name), m_plan.language, m_plan.theme);
        m_window.grab().save(QDir(m_plan.folder).filePath(file));
    }

    void shoot(QWidget& dialog, const char* name)
    {
        passTime(150);
        const QString file = QStringLiteral("%1-%2-%3.png")
                                 .arg(QString::fromLatin1(name), m_plan.language, m_plan.theme);
        dialog.grab().save(QDir(m_plan.folder).filePath(file));
    }

    /// A press of a key, on the way a real one goes: actions first, then the control in focus.
    void key(const char* keys)
    {
        const QKeySequence sequence(QString::fromLatin1(keys));
        for (QAction* action : m_window.actions()) {
            if (action->isEnabled() && action->shortcuts().contains(sequence)) {
                action->trigger();
                passTime(60);
                return;
            }
        }
        QWidget* target =
            QApplication::focusWidget() == nullptr ? &m_window : QApplication::focusWidget();
        const QKeyCombination first = sequence[0];
        QKeyEvent press(QEvent::KeyPress, first.key(), first.keyboardModifiers(),
                        QString::fromLatin1(keys).toLower());
        QCoreApplication::sendEvent(target, &press);
        QKeyEvent release(QEvent::KeyRelease, first.key(), first.keyboardModifiers());
        QCoreApplication::sendEvent(target, &release);
        passTime(60);
    }

    bool chooseRecordingWithVideo()
    {
        const study::Study& study = m_desk.session()->study();
        for (const study::Recording* recording : study::recordingsByName(study)) {
            if (workflow::mediaState(m_desk.session()->path(), *recording) ==
                workflow::MediaState::Found) {
                code().showRecording(recording->id);
                return true;
            }
        }
        return false;
    }

    widgets::CodeWorkspace& code()
    {
        return *static_cast<widgets::CodeWorkspace*>(
            m_window.workspaceWidget(QStringLiteral("code")));
    }

    bool codeSomething()
    {
        for (const study::Coder& coder : workflow::codersByName(m_desk.session()->study())) {
            m_desk.session()->setCoder(coder.id);
            break;
        }
        m_window.showWorkspace(QStringLiteral("code"));
        if (!chooseRecordingWithVideo()) {
            return complain(QStringLiteral("no recording of the study has its video here"));
        }
        widgets::CodeWorkspace& workspace = code();
        player::Player& player = workspace.playerPanel().player();
        if (!waitFor([&] { return player.state() == player::PlayerState::Paused; })) {
            return complain(QStringLiteral("the video did not open"));
        }
        if (workspace.controller().state() == study::CodingState::Closed) {
            unlock(*workspace.controller().coding());
        }
        player.seek(MediaTime::fromSeconds(20));
        passTime(600);
        shoot("3-code");
        workspace.timeline().setFocus();
        key("Space");
        if (!waitFor([&] { return player.position() > MediaTime::fromSeconds(21.5); })) {
            return complain(QStringLiteral("the video did not play"));
        }
        key("T");
        waitFor([&] { return player.position() > MediaTime::fromSeconds(24); });
        key("D");
        waitFor([&] { return player.position() > MediaTime::fromSeconds(26); });
        shoot("4-code-playing");
        key("D");
        waitFor([&] { return player.position() > MediaTime::fromSeconds(28); });
        key("T");
        key("Space");
        passTime(200);
        if (!workspace.controller().running().empty()) {
            return complain(QStringLiteral("the fragments did not end"));
        }
        return dragAndPlace(workspace);
    }

    /// What a duo has closed is for the supervisor to unlock; then the coder goes on.
    void unlock(const study::Coding& coding)
    {
        session::StudySession& session = *m_desk.session();
        for (const study::Coder& one : session.wholeStudy().coders) {
            if (one.role == study::CoderRole::Supervisor) {
                const auto change = workflow::reopenCoding(
                    session.wholeStudy(), coding.id, {one.id},
                    QStringLiteral("to show how one codes"), session.clock().now());
                if (change) {
                    session.edit(*change, QStringLiteral("unlock"));
                }
                return;
            }
        }
        code().controller().reopenCoding(QStringLiteral("to show how one codes"));
    }

    /// The row is found as a user finds it: by clicking on the fragment.
    static QPointF rightEdgeOf(timeline::TimelineView& view, const study::FragmentId& id,
                               const TimeSpan& span)
    {
        const double inside = (view.xOf(span.start) + view.xOf(span.end)) / 2;
        for (int y = 2; y < view.viewport()->height(); y += 3) {
            view.setSelection({});
            click(view.viewport(), QPointF(inside, y));
            if (view.selection() == std::vector{id}) {
                return {view.xOf(span.end) - 2, y + 4.0};
            }
        }
        return {};
    }

    bool dragAndPlace(widgets::CodeWorkspace& workspace)
    {
        session::CodingController& controller = workspace.controller();
        const study::Fragment* made = controller.fragment(controller.selection().current());
        if (made == nullptr) {
            return complain(QStringLiteral("no fragment was made"));
        }
        const study::FragmentId id = made->id;
        const TimeSpan before = made->span;
        timeline::TimelineView& view = workspace.timeline();
        view.setVisibleSpan({before.start - MediaDuration::fromSeconds(20),
                             before.end + MediaDuration::fromSeconds(40)});
        passTime(200);
        const QPointF edge = rightEdgeOf(view, id, before);
        if (edge.isNull()) {
            return complain(QStringLiteral("the fragment was not found on the timeline"));
        }
        const double by =
            view.xOf(before.end + MediaDuration::fromSeconds(6)) - view.xOf(before.end);
        drag(view.viewport(), edge, edge + QPointF(by, 0));
        if (controller.fragment(id)->span == before) {
            return complain(QStringLiteral("the edge did not move"));
        }
        controller.selection().selectOnly(id);
        rose::RoseView* rose = workspace.details().rose()->view();
        rose->setActiveParty(study::Party::Mentor);
        click(rose, rose->pixelOf({0.55, 0.35}));
        rose->setActiveParty(study::Party::Student);
        click(rose, rose->pixelOf({0.45, -0.4}));
        controller.setDescription(id, m_plan.language == QLatin1String("nl")
                                          ? QStringLiteral("Noemt wat goed ging bij het project")
                                          : QStringLiteral("Names what went well in the project"));
        passTime(300);
        shoot("5-code-rose");
        key("Shift+N");
        const bool traced = traceSomething(workspace);
        m_desk.session()->flush();
        return traced;
    }

    /// Two courses of three minutes, as hands make them; then some seconds are recorded over them.
    bool traceSomething(widgets::CodeWorkspace& workspace)
    {
        for (const study::Party party : {study::Party::Mentor, study::Party::Student}) {
            const double late = party == study::Party::Student ? 1.4 : 0;
            const double side = party == study::Party::Student ? -1 : 1;
            std::vector<study::TraceSample> samples;
            for (int k = 0; k < 3600; ++k) {
                const double t = k * 0.05 - late;
                samples.push_back(
                    {MediaTime::fromMilliseconds(50LL * k),
                     {0.25 + 0.3 * std::sin(t / 9) + 0.12 * std::sin(t / 2.3 + side),
                      side * (0.2 + 0.28 * std::cos(t / 13)) + 0.1 * std::sin(t / 3.1 - side)}});
            }
            workspace.controller().replaceTrace(party, {samples.front().time, samples.back().time},
                                                samples, QString(), QString());
        }
        player::Player& player = workspace.playerPanel().player();
        workspace.playerPanel().seek(MediaTime::fromSeconds(70));
        passTime(300);
        key("Shift+R");
        rose::RoseView* view = workspace.trace().view();
        sendMouse(view, QEvent::MouseMove, view->pixelOf({0.5, 0.3}), Qt::NoButton, Qt::NoButton);
        key("Space");
        if (!waitFor([&] { return player.position() > MediaTime::fromSeconds(70.5); })) {
            return complain(QStringLiteral("the video did not play on"));
        }
        for (int i = 0; i <= 20; ++i) {
            sendMouse(view, QEvent::MouseMove, view->pixelOf({0.5 - 0.02 * i, 0.3 + 0.012 * i}),
                      Qt::NoButton, Qt::NoButton);
            passTime(60);
        }
        if (!workspace.trace().recorder().isRecording()) {
            return complain(QStringLiteral("the trace was not recorded"));
        }
        shoot("7-trace");
        key("Space");
        key("Shift+R");
        key("Ctrl+R");
        widgets::RoseDialog* dialog = workspace.roseDialog();
        if (dialog == nullptr || !waitFor([&] { return dialog->figures().has_value(); })) {
            return complain(QStringLiteral("the figures of the rose were not computed"));
        }
        passTime(300);
        dialog->grab().save(
            QDir(m_plan.folder)
                .filePath(QStringLiteral("8-rose-%1-%2.png").arg(m_plan.language, m_plan.theme)));
        dialog->close();
        return true;
    }

    bool writeSummary()
    {
        key("F4");
        widgets::DraftDialog* draft = code().summary().draft();
        if (draft == nullptr) {
            return complain(QStringLiteral("no summary could be drafted"));
        }
        shoot(*draft, "7-draft");
        draft->accept();
        passTime(200);
        shoot("7-summary");
        return true;
    }

    /// A trial round as a team would write it down.
    bool keepRound()
    {
        const bool dutch = m_plan.language == QLatin1String("nl");
        session::StudySession& session = *m_desk.session();
        const auto trial =
            std::ranges::find(session.study().rounds, study::RoundKind::Trial, &study::Round::kind);
        if (trial == session.study().rounds.end()) {
            return complain(QStringLiteral("the study has no trial round"));
        }
        study::Round round = *trial;
        round.date = QDate(2016, 2, 3);
        round.triedRevision = 1;
        round.decisions = dutch
                              ? QStringLiteral("Een doorvraag die op een gesloten antwoord volgt, "
                                               "krijgt ook de code verdiepingsvraag.")
                              : QStringLiteral("A follow-up after a closed answer is coded as "
                                               "probing too.");
        session.edit(study::Replace<study::Round>{round}, QStringLiteral("tour"));
        const auto& codes = session.study().currentCodebook()->codebook.codes;
        study::CodeNote note;
        note.id = study::CodeNoteId::create();
        note.code = codes[codes.size() / 2].id;
        note.round = round.id;
        note.coder = session.coder();
        note.text = dutch ? QStringLiteral("Telt een herhaalde vraag ook?")
                          : QStringLiteral("Does a repeated question count?");
        note.writtenMs = QDateTime(QDate(2016, 2, 4), QTime(12, 0), Qt::UTC).toMSecsSinceEpoch();
        session.edit(study::Add<study::CodeNote>{note}, QStringLiteral("tour"));
        auto& workspace = *static_cast<widgets::StudyWorkspace*>(
            m_window.workspaceWidget(QStringLiteral("study")));
        m_window.showWorkspace(QStringLiteral("study"));
        workspace.showPart(5);
        for (int row = 0; row < workspace.rounds().list().count(); ++row) {
            if (workspace.rounds().list().item(row)->data(Qt::UserRole) == round.id.toText()) {
                workspace.rounds().list().setCurrentRow(row);
            }
        }
        passTime(200);
        shoot("8-rounds");
        widgets::HistoryDialog* history = workspace.rounds().showHistory();
        shoot(*history, "8-history");
        history->close();
        workspace.showPart(6);
        passTime(200);
        shoot("9-progress");
        workspace.showPart(0);
        return true;
    }

    bool showTallies()
    {
        for (const study::Coder& coder : m_desk.session()->study().coders) {
            if (coder.role == study::CoderRole::Consensus) {
                m_desk.session()->setCoder(coder.id);
            }
        }
        m_window.showWorkspace(QStringLiteral("tallies"));
        passTime(500);
        shoot("6-tallies");
        return true;
    }

    /// Sharpens the first code that has an example, takes the next out of use, and publishes that.
    bool reviseCodebook()
    {
        m_window.showWorkspace(QStringLiteral("codebook"));
        auto& workspace = *static_cast<widgets::CodebookWorkspace*>(
            m_window.workspaceWidget(QStringLiteral("codebook")));
        session::CodebookDraft& draft = workspace.draft();
        std::vector<codebook::Code> used;
        for (const codebook::Code& code : draft.book().codes) {
            if (code.selectable && !code.isRetired() && !code.example.isEmpty() &&
                code.level == codebook::CodeLevel::Fragment) {
                used.push_back(code);
            }
        }
        if (used.size() < 2) {
            return complain(QStringLiteral("the codebook has no codes to revise"));
        }
        workspace.choose({used[0].category, used[0].id});
        passTime(400);
        shoot("7-codebook");
        draft.editCode(used[0].id, QString(), QString(), [](codebook::Code& code) {
            const codebook::LocalizedText before = code.definition;
            for (const auto& [language, text] : before.all()) {
                code.definition.set(language, text.section(u' ', 0, -3) +
                                                  (language == QLatin1String("nl")
                                                       ? QStringLiteral(" en noemt dat zelf.")
                                                       : QStringLiteral(" and says so.")));
            }
        });
        draft.remove(used[1].id);
        draft.editCode(used[1].id, QString(), QString(),
                       [&](codebook::Code& code) { code.mappedTo = {used[0].id}; });
        workspace.showSide(QStringLiteral("revisions"));
        passTime(300);
        shoot("8-codebook-draft");
        if (!draft.publish(m_plan.language == QLatin1String("nl")
                               ? QStringLiteral("Na de proefcodering")
                               : QStringLiteral("After the trial coding"),
                           true)) {
            return complain(QStringLiteral("the codebook was not published"));
        }
        workspace.showSide(QStringLiteral("recoding"));
        workspace.recoding().refresh();
        passTime(300);
        shoot("9-recoding");
        m_desk.session()->flush();
        return true;
    }

    const TourPlan& m_plan;
    MainWindow& m_window;
    Desk& m_desk;
};

} // namespace

bool runTour(const TourPlan& wanted)
{
    TourPlan plan = wanted;
    plan.language = plan.language == QLatin1String("nl") ? plan.language : QStringLiteral("en");
    plan.theme = plan.theme == QLatin1String("dark") ? plan.theme : QStringLiteral("light");
    const QTemporaryDir folder;
    if (!folder.isValid() || !QDir().mkpath(plan.folder)) {
        return complain(QStringLiteral("the folder for the pictures cannot be made"));
    }
    const Result<QString> study =
        copySampleTo(plan.study.isEmpty() ? shippedSample() : plan.study, folder.path());
    if (!study) {
        return complain(workflow::errorText(study.error()));
    }
    session::Settings settings(folder.filePath(QStringLiteral("settings.ini")));
    settings.set("theme", plan.theme);
    Desk desk(settings, std::make_shared<SystemClock>(),
              [] { return std::make_unique<player::MediaPlayer>(); });
    WindowKeeper keeper(desk);
    keeper.show(plan.language);
    Tour tour(plan, keeper.window(), desk);
    const bool done = tour.walk(*study);
    return desk.closeStudy() && done;
}

} // namespace rozet::desktop
