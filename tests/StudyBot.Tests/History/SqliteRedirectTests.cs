using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StudyBot.History;
using Xunit;

namespace StudyBot.Tests.History;

/// <summary>Guards against a member that EF Core needs and the restored SQLitePCLRaw lacks: it would only show when it is called.</summary>
public sealed class SqliteRedirectTests
{
    private const string NeverCalled = "raw.sqlite3_load_extension";

    private delegate nint LibraryVersion();

    [Fact]
    public void All_that_the_provider_calls_is_there_but_what_the_bot_never_does()
    {
        var references = References(typeof(SqliteConnection).Assembly)
            .Concat(References(typeof(SqliteDbContextOptionsBuilderExtensions).Assembly))
            .ToList();

        Assert.Contains(references, reference => reference is { Name: "raw.sqlite3_prepare_v2", IsThere: true });
        Assert.DoesNotContain(references, reference => !reference.IsThere && reference.Name != NeverCalled);
    }

    /// <summary>Proves that the walk above sees a gap where there is one.</summary>
    [Fact]
    public void The_one_gap_is_there_exactly_as_long_as_the_older_version_is_restored()
    {
        var gap = References(typeof(SqliteConnection).Assembly).Single(reference => reference.Name == NeverCalled);

        Assert.Equal(typeof(SQLitePCL.raw).Assembly.GetName().Version >= new Version(2, 1), gap.IsThere);
    }

    [Fact]
    public void The_library_of_the_system_is_preferred()
    {
        var expected = NativeLibrary.TryLoad("libsqlite3.so.0", out var library)
            ? Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<LibraryVersion>(NativeLibrary.GetExport(library, "sqlite3_libversion"))())
            : SqliteHistory.LibraryVersion(); // No such library: the bundled one works, which is all there is to say.

        Assert.Equal(expected, SqliteHistory.LibraryVersion());
    }

    /// <summary>The members of SQLitePCLRaw that an assembly refers to, and whether the runtime finds them.</summary>
    private static IEnumerable<(string Name, bool IsThere)> References(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.MemberReferences)
        {
            var member = metadata.GetMemberReference(handle);
            if (member.Parent.Kind == HandleKind.TypeReference
                && metadata.GetTypeReference((TypeReferenceHandle)member.Parent) is { ResolutionScope.Kind: HandleKind.AssemblyReference } type
                && ScopeOf(metadata, type).StartsWith("SQLitePCLRaw.", StringComparison.Ordinal))
            {
                yield return ($"{metadata.GetString(type.Name)}.{metadata.GetString(member.Name)}", IsThere(assembly, MetadataTokens.GetToken(handle)));
            }
        }
    }

    private static string ScopeOf(MetadataReader metadata, TypeReference type) =>
        metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name);

    private static bool IsThere(Assembly assembly, int token)
    {
        try
        {
            return assembly.ManifestModule.ResolveMember(token) is not null;
        }
        catch (Exception failure) when (failure is MissingMemberException or TypeLoadException)
        {
            return false;
        }
    }
}
