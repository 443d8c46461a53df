// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/desktop/window_bench.h"

#include "app/widgets/timeline/timeline_view.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QTest>

namespace rozet::test {

WindowBench::WindowBench(const QString& language) : made(makeTestStudy()), m_language(language)
{
    path = folder.filePath(QStringLiteral("study.rozet"));
    // The first two recordings have a file; the player of the tests does not read it.
    QDir(folder.path()).mkpath(QStringLiteral("media"));
    for (int i = 1; i <= 2; ++i) {
        QFile media(folder.filePath(QStringLiteral("media/gesprek-%1.mp4").arg(i)));
        if (media.open(QIODevice::WriteOnly)) {
            media.write("not read");
        }
    }
    const SystemClock clock;
    NoProgress progress;
    const auto created = store::StudyStore::create(path, made.study, clock, progress);
    Q_ASSERT(created.has_value());
    settings = std::make_unique<session::Settings>(folder.filePath(QStringLiteral("settings.ini")));
    settings->set("theme", QStringLiteral("light"));
}

WindowBench::~WindowBench()
{
    keeper.reset();
    if (desk != nullptr) {
        desk->closeStudy();
    }
}

bool WindowBench::open()
{
    keeper.reset();
    desk = std::make_unique<desktop::Desk>(*settings, std::make_shared<SystemClock>(), [] {
        auto player = std::make_unique<player::FakePlayer>();
        player->setRecording({MediaDuration::fromMilliseconds(120'000),
                              MediaDuration::fromMilliseconds(40), 25, true, true});
        return player;
    });
    keeper = std::make_unique<desktop::WindowKeeper>(*desk);
    keeper->show(m_language);
    window().resize(1440, 900);
    desk->openStudy(path);
    desk->jobs().waitForAll();
    QApplication::setActiveWindow(&window());
    return QTest::qWaitForWindowExposed(&window()) && desk->session() != nullptr;
}

bool WindowBench::close()
{
    return window().close();
}

widgets::CodeWorkspace& WindowBench::code()
{
    return *static_cast<widgets::CodeWorkspace*>(window().workspaceWidget(QStringLiteral("code")));
}

player::FakePlayer& WindowBench::player()
{
    return static_cast<player::FakePlayer&>(code().playerPanel().player());
}

void WindowBench::startCoding()
{
    session().setCoder(made.anna);
    window().showWorkspace(QStringLiteral("code"));
    code().showRecording(made.recordings[0]);
    code().timeline().setFocus();
    QApplication::processEvents();
}

void WindowBench::advance(double seconds)
{
    player().advance(MediaDuration::fromSeconds(seconds));
    QApplication::processEvents();
}

} // namespace rozet::test
