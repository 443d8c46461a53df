// SPDX-License-Identifier: GPL-3.0-or-later
// What Rozet remembers on this computer, as opposed to in the study: one table with the type and
// the default of every setting. Nothing here influences a number.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <span>
#include <vector>

namespace rozet::session {

struct SettingSpec
{
    const char* key;
    QMetaType::Type type;
    const char* defaultText; ///< read as the type
};

/// One study that was open before.
struct RecentStudy
{
    QString path;
    QString title;

    friend bool operator==(const RecentStudy&, const RecentStudy&) = default;
};

class Settings
{
public:
    /// Kept in this file; for tests, and for trying things out.
    explicit Settings(const QString& path);
    /// Kept where the system keeps the settings of programs.
    Settings();

    Settings(const Settings&) = delete;
    Settings& operator=(const Settings&) = delete;

    [[nodiscard]] static std::span<const SettingSpec> all();

    /// Where the file with the settings is; drafts are kept beside it.
    [[nodiscard]] QString folder() const;

    // The key must be one of the table.
    [[nodiscard]] QString text(const char* key) const;
    [[nodiscard]] bool flag(const char* key) const;
    [[nodiscard]] int number(const char* key) const;
    [[nodiscard]] QByteArray bytes(const char* key) const;
    void set(const char* key, const QVariant& value);

    /// Newest first, at most ten.
    [[nodiscard]] std::vector<RecentStudy> recentStudies() const;
    void rememberStudy(const RecentStudy& study);
    void forgetStudy(const QString& path);
    void forgetAllStudies();

    /// Who coded last in this study, as text; empty when nobody did.
    [[nodiscard]] QString coderOf(const QString& studyId) const;
    void rememberCoder(const QString& studyId, const QString& coderId);

    /// How somebody left a view of this study, as text that only the view understands; empty at
    /// first.
    [[nodiscard]] QString viewOf(const QString& studyId, const QString& view) const;
    void rememberView(const QString& studyId, const QString& view, const QString& how);

    /// Keys that differ from the default, by action.
    [[nodiscard]] std::vector<std::pair<QString, QString>> changedKeys() const;
    /// An invalid text takes the change away.
    void setChangedKeys(const QString& actionId, const QString& keys);

private:
    [[nodiscard]] QVariant value(const char* key) const;

    QSettings m_settings;
};

} // namespace rozet::session
