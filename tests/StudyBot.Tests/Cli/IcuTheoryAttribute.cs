using System.Runtime.InteropServices;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>A theory about a process that knows real cultures; it needs their data.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class IcuTheoryAttribute : TheoryAttribute
{
    public IcuTheoryAttribute()
    {
        Skip = Requirement.SkipReason(IsThere ? null : "The data of cultures (ICU) are missing: apt-get install libicu-dev, on Debian.");
    }

    private static bool IsThere => !OperatingSystem.IsLinux() || Folders().Any(folder => Directory.EnumerateFiles(folder, "libicuuc.so.*").Any());

    private static IEnumerable<string> Folders() =>
        new[] { "/usr/lib", "/usr/lib64", $"/usr/lib/{(RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64" : "x86_64")}-linux-gnu" }
            .Where(Directory.Exists);
}
