// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"
#include "app/cli/run_cli.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    rozet::cli::catchInterrupts();
    QFile out;
    QFile err;
    if (!out.open(stdout, QIODevice::WriteOnly) ||
        !err.open(stderr, QIODevice::WriteOnly | QIODevice::Unbuffered)) {
        return 1;
    }
    return rozet::cli::runCli(QCoreApplication::arguments().mid(1), out, err);
}
