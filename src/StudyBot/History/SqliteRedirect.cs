using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace StudyBot.History;

/// <summary>Makes EF Core's SQLite provider work with the SQLitePCLRaw that can be had, and prefers the system's SQLite.</summary>
/// <remarks>
/// <para>
/// EF Core 10 is compiled against SQLitePCLRaw 2.1.x; where only 2.0.6 can be restored, the runtime refuses the older assembly by its
/// version. Of all members that EF Core and Microsoft.Data.Sqlite use, 2.0.6 lacks one (<c>sqlite3_load_extension</c>), which
/// the bot never calls; a test holds that. The handler answers such a request with the copy beside the application. It never fires
/// once 2.1.x is restored.
/// </para>
/// <para>
/// The bundled native library is 3.35.5; Linux distributions keep theirs patched, so it goes first where there is one.
/// Remove this file when SQLitePCLRaw 2.1.13 or later can be restored everywhere this is built.
/// </para>
/// </remarks>
internal static class SqliteRedirect
{
    // A library initialiser is the one thing sure to run before any code of this assembly can touch EF Core.
#pragma warning disable CA2255
    [ModuleInitializer]
#pragma warning restore CA2255
    internal static void Install()
    {
        AssemblyLoadContext.Default.Resolving += ResolveBesideApplication;
        AppDomain.CurrentDomain.AssemblyLoad += (_, loaded) => PreferSystemLibrary(loaded.LoadedAssembly);
    }

    private static Assembly? ResolveBesideApplication(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name?.StartsWith("SQLitePCLRaw.", StringComparison.Ordinal) != true)
        {
            return null;
        }

        var path = Path.Combine(AppContext.BaseDirectory, name.Name + ".dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }

    private static void PreferSystemLibrary(Assembly assembly)
    {
        if (assembly.GetName().Name == "SQLitePCLRaw.provider.e_sqlite3")
        {
            NativeLibrary.SetDllImportResolver(assembly, ResolveNative);
        }
    }

    private static nint ResolveNative(string library, Assembly assembly, DllImportSearchPath? searchPath) =>
        library == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var handle) ? handle : nint.Zero;
}
