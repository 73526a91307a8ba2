using System.Reflection;
using System.Text;

namespace StudyBot.Tests.Conventions;

/// <summary>What a namespace offers to other assemblies, as text that can be read and approved.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly, string name)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().Where(type => type.Namespace == name).OrderBy(Title, StringComparer.Ordinal))
        {
            text.AppendLine($"{Kind(type)} {Title(type)}{Bases(type)}");
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
            {
                text.AppendLine($"    {member}");
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type) => type.IsEnum
        ? Enum.GetNames(type)
        : [
            .. type.GetConstructors().Select(constructor => $"({Parameters(constructor)})"),
            .. type.GetFields(Declared).Select(field => $"{Named(field.FieldType)} {field.Name}"),
            .. type.GetProperties(Declared).Select(Property),
            .. type.GetMethods(Declared).Where(IsWritten)
                .Select(method => $"{Static(method)}{Named(method.ReturnType)} {method.Name}({Parameters(method)})"),
        ];

    private static string Property(PropertyInfo property)
    {
        var mark = Mark(Nullability.Create(property), property.PropertyType);
        return $"{Static(property.GetMethod!)}{Named(property.PropertyType)}{mark} {property.Name} {{ get;{(property.CanWrite ? " init;" : "")} }}";
    }

    /// <summary>Not what the compiler adds to records and properties.</summary>
    private static bool IsWritten(MethodInfo method) =>
        !method.IsSpecialName
        && method.Name is not ("<Clone>$" or "Deconstruct" or nameof(Equals) or nameof(GetHashCode) or nameof(ToString));

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Named(parameter.ParameterType)}{Mark(Nullability.Create(parameter), parameter.ParameterType)} {parameter.Name}"));

    private static string Mark(NullabilityInfo nullability, Type type) =>
        nullability.ReadState == NullabilityState.Nullable && type.IsClass ? "?" : "";

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Title(Type type) => type.IsNested ? $"{Title(type.DeclaringType!)}.{type.Name}" : Named(type);

    private static string Bases(Type type) =>
        type is { IsClass: true, BaseType: { } parent } && parent != typeof(object) ? $" : {Title(parent)}" : "";

    private static string Named(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } underlying => $"{Named(underlying)}?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`')]}<{string.Join(", ", type.GetGenericArguments().Select(Named))}>",
        { IsNested: true, IsGenericParameter: false } => Title(type),
        _ => type.Name,
    };
}
