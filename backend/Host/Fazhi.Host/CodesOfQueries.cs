using System.Reflection;
using System.Xml;
using System.Xml.XPath;
using Fazhi.Platform.Web;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Fazhi.Host;

/// <summary>Codes in query strings are described as the enum they stand for, and by the comment of their own property.</summary>
/// <param name="comments">The files of XML comments.</param>
internal sealed class CodesOfQueries(IReadOnlyCollection<string> comments) : IParameterFilter
{
    private readonly XmlCommentsParameterFilter commented = new(comments.SelectMany(Members)
        .DistinctBy(member => member.GetAttribute("name", "")).ToDictionary(member => member.GetAttribute("name", "")), new());   // generated code repeats names

    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        var type = context.PropertyInfo?.PropertyType ?? context.ParameterInfo?.ParameterType;
        if (type is null || parameter is not OpenApiParameter written) return;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(Code<>)) return;
        // The property of a type that is read from text is taken for a parameter, whose comment is looked for elsewhere.
        if (context.ParameterInfo?.Member is PropertyInfo property)
            commented.Apply(written, new(context.ApiParameterDescription, context.SchemaGenerator, context.SchemaRepository, context.Document, property));
        written.Schema = context.SchemaGenerator.GenerateSchema(type.GetGenericArguments()[0], context.SchemaRepository);
    }

    private static List<XPathNavigator> Members(string file)
    {
        using var reader = XmlReader.Create(file);
        return [.. new XPathDocument(reader).CreateNavigator().Select("/doc/members/member").Cast<XPathNavigator>().Select(m => m.Clone())];
    }
}
