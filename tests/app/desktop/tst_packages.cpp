// SPDX-License-Identifier: GPL-3.0-or-later
// Packages in the real window: made, opened, dropped, planned and collected.
#include "app/desktop/package_files.h"
#include "app/widgets/packages/collect_dialog.h"
#include "app/widgets/packages/make_dialog.h"
#include "app/widgets/packages/passphrase_field.h"
#include "core/study/apply_change.h"
#include "core/workflow/edit.h"
#include "core/workflow/package_create.h"
#include "core/workflow/package_open.h"
#include "tests/app/desktop/window_bench.h"

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace rozet;
using test::WindowBench;

namespace {

template <class T>
T* shown()
{
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* wanted = qobject_cast<T*>(widget); wanted != nullptr && wanted->isVisible()) {
            return wanted;
        }
    }
    return nullptr;
}

QPushButton* button(QWidget& in, const QString& text)
{
    for (QPushButton* one : in.findChildren<QPushButton*>()) {
        if (one->text() == text) {
            return one;
        }
    }
    return nullptr;
}

void dropOn(QWidget& window, const QStringList& files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString& file : files) {
        urls.append(QUrl::fromLocalFile(file));
    }
    data.setUrls(urls);
    QDragEnterEvent enter(QPoint(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(300, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
}

/// What a coder does with a package: opens it, adds a fragment, and makes a package of it again.
void workOn(const QString& package, const QString& study, const QString& back, int second)
{
    const SystemClock clock;
    NoProgress progress;
    const auto unpacked = workflow::openPackage(package, {}, study, clock, progress);
    QVERIFY(unpacked);
    auto opened = store::StudyStore::open(study, store::OpenMode::ReadWrite, clock, progress);
    QVERIFY(opened);
    const study::CodingId coding = opened->study.codings.begin()->id;
    study::Fragment fragment;
    fragment.id = study::FragmentId::create();
    fragment.span = {MediaTime::fromMicroseconds(second * 1'000'000LL),
                     MediaTime::fromMicroseconds(second * 1'000'000LL + 500'000)};
    QVERIFY(workflow::applyAndSave(opened->study, *opened->store,
                                   study::AddTo<study::Fragment>{coding, fragment},
                                   {QStringLiteral("coder"), QStringLiteral("add fragment")}));
    const auto versions = opened->store->versions();
    QVERIFY(versions);
    QVERIFY(workflow::createPackage(opened->study, *versions, study,
                                    {unpacked->coder, back, {}, false}, clock, progress));
}

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_bench = std::make_unique<WindowBench>();
        QVERIFY(m_bench->open());
    }

    void cleanup()
    {
        m_bench->desk->jobs().waitForAll();
        m_bench.reset();
    }

    void fromMakingToCollecting()
    {
        const QString package = made();
        const QString back = m_bench->folder.filePath(QStringLiteral("back.rozetpackage"));
        workOn(package, m_bench->folder.filePath(QStringLiteral("away.rozet")), back, 110);

        const auto before = m_bench->session().study().codings.find(coding())->fragments.size();
        dropOn(m_bench->window(), {back});
        auto* dialog = shown<widgets::CollectDialog>();
        QVERIFY(dialog != nullptr);
        m_bench->desk->jobs().waitForAll();
        QCOMPARE(dialog->packages()->rowCount(), 1);
        QCOMPARE(dialog->packages()->item(0, 3)->text(), QStringLiteral("1"));
        QCOMPARE(dialog->packages()->item(0, 5)->text(), QStringLiteral("0"));
        QVERIFY2(dialog->summary().contains(QStringLiteral("1 new")),
                 qPrintable(dialog->summary()));
        const int steps = m_bench->session().history()->index();
        QPushButton* collect = button(*dialog, QStringLiteral("Collect"));
        QVERIFY(collect->isEnabled());
        collect->click();
        const auto fragments = [&] {
            return m_bench->session().study().codings.find(coding())->fragments.size();
        };
        QCOMPARE(fragments(), before + 1);
        QCOMPARE(m_bench->session().history()->index(), steps + 1);
        // One step back, and it can be collected again.
        m_bench->session().history()->undo();
        QCOMPARE(fragments(), before);
        dropOn(m_bench->window(), {back});
        dialog = shown<widgets::CollectDialog>();
        m_bench->desk->jobs().waitForAll();
        QVERIFY(button(*dialog, QStringLiteral("Collect"))->isEnabled());
        button(*dialog, QStringLiteral("Collect"))->click();
        QCOMPARE(fragments(), before + 1);
        // Twice is nothing new.
        dropOn(m_bench->window(), {back});
        dialog = shown<widgets::CollectDialog>();
        m_bench->desk->jobs().waitForAll();
        QVERIFY(!button(*dialog, QStringLiteral("Collect"))->isEnabled());
        QVERIFY(dialog->summary().contains(QStringLiteral("nothing new")));
        dialog->reject();
    }

    void whatCannotBeReadIsSaid()
    {
        const QString nonsense = m_bench->folder.filePath(QStringLiteral("x.rozetpackage"));
        QFile file(nonsense);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("nonsense");
        file.close();
        const QString good = made();
        auto* files = m_bench->window().findChild<desktop::PackageFiles*>();
        QVERIFY(files != nullptr);
        files->collect({nonsense, good});
        auto* dialog = shown<widgets::CollectDialog>();
        QVERIFY(dialog != nullptr);
        m_bench->desk->jobs().waitForAll();
        QCOMPARE(dialog->packages()->rowCount(), 2);
        QVERIFY(dialog->packages()->item(0, 1)->text().contains(QStringLiteral("package")));
        QVERIFY(!button(*dialog, QStringLiteral("Collect"))->isEnabled());
        dialog->reject();
    }

    void sealedPackagesAskForThePassphrase()
    {
        const QString sealed = m_bench->folder.filePath(QStringLiteral("sealed.rozetpackage"));
        const study::CoderId anna = m_bench->made.anna;
        const SystemClock clock;
        NoProgress progress;
        QVERIFY(workflow::createPackage(m_bench->session().study(), {}, m_bench->path,
                                        {anna, sealed, QStringLiteral("kaas"), false}, clock,
                                        progress));
        auto* files = m_bench->window().findChild<desktop::PackageFiles*>();
        files->collect({sealed});
        auto* dialog = shown<widgets::CollectDialog>();
        m_bench->desk->jobs().waitForAll();
        QVERIFY(dialog->passphrase()->isVisible());
        dialog->passphrase()->field()->setText(QStringLiteral("kaas"));
        button(*dialog, QStringLiteral("Read again"))->click();
        m_bench->desk->jobs().waitForAll();
        QVERIFY(!dialog->passphrase()->isVisible());
        QCOMPARE(dialog->packages()->item(0, 3)->text(), QStringLiteral("0"));
        dialog->reject();
    }

    void openingMakesAStudy()
    {
        const QString package = made();
        const QString study = m_bench->folder.filePath(QStringLiteral("mine.rozet"));
        const study::StudyId id = m_bench->session().study().info.id;
        auto* files = m_bench->window().findChild<desktop::PackageFiles*>();
        files->unpack(package, {}, study);
        m_bench->desk->jobs().waitForAll();
        QTRY_COMPARE(m_bench->session().path(), study);
        QVERIFY(m_bench->session().study().info.id == id);
        QCOMPARE(m_bench->session().study().coders.size(), 1U);
        for (const char* workspace : {"study", "code", "tallies", "codebook"}) {
            m_bench->window().showWorkspace(QString::fromLatin1(workspace));
            QApplication::processEvents();
        }
    }

    void onlyTheSupervisorLeads()
    {
        study::Coder supervisor{study::CoderId::create(), QStringLiteral("Sanne"),
                                study::CoderRole::Supervisor};
        QVERIFY(m_bench->session().edit(study::Add<study::Coder>{supervisor},
                                        QStringLiteral("Add a coder")));
        m_bench->session().setCoder(m_bench->made.anna);
        auto* files = m_bench->window().findChild<desktop::PackageFiles*>();
        files->collect({QStringLiteral("/nowhere")});
        QVERIFY(shown<widgets::CollectDialog>() == nullptr);
        QVERIFY(m_bench->window().statusSentence().contains(QStringLiteral("supervisor")));
        // Of one's own work anybody makes a package.
        files->make();
        auto* dialog = shown<widgets::MakePackagesDialog>();
        QVERIFY(dialog != nullptr);
        QCOMPARE(dialog->chosenCoders(), std::vector<study::CoderId>{m_bench->made.anna});
        dialog->reject();
        m_bench->session().setCoder(supervisor.id);
        files->make();
        dialog = shown<widgets::MakePackagesDialog>();
        QVERIFY(dialog->chosenCoders().size() >= 2);
        dialog->reject();
    }

private:
    [[nodiscard]] study::CodingId coding() const { return m_bench->made.coding; }

    /// Anna's package, made with the dialog.
    QString made()
    {
        auto* files = m_bench->window().findChild<desktop::PackageFiles*>();
        files->make();
        auto* dialog = shown<widgets::MakePackagesDialog>();
        if (dialog == nullptr) {
            return {};
        }
        QDir(m_bench->folder.path()).mkdir(QStringLiteral("out"));
        const QString folder = m_bench->folder.filePath(QStringLiteral("out"));
        dialog->setFolder(folder);
        button(*dialog, QStringLiteral("Make"))->click();
        m_bench->desk->jobs().waitForAll();
        return QDir(folder).filePath(
            workflow::packageFileName(m_bench->session().study(), m_bench->made.anna));
    }

    std::unique_ptr<WindowBench> m_bench;
};

QTEST_MAIN(TestPackages)
#include "tst_packages.moc"
