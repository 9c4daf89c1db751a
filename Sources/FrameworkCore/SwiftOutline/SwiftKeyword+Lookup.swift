/// How the lexer recognises keywords: by the bytes of the name packed into one number.
extension SwiftKeyword {
    /// The keyword whose at most eight bytes are packed into a number, the first byte highest.
    static func short(_ packed: UInt64) -> SwiftKeyword {
        switch packed {
        case 0x5F: .underscore  // _
        case 0x6173: .as  // as
        case 0x646F: .do  // do
        case 0x6966: .if  // if
        case 0x696E: .in  // in
        case 0x6973: .is  // is
        case 0x616E79: .any  // any
        case 0x666F72: .for  // for
        case 0x6C6574: .let  // let
        case 0x6E696C: .nil  // nil
        case 0x747279: .try  // try
        case 0x766172: .var  // var
        case 0x5365_6C66: .`Self`  // Self
        case 0x6361_7365: .case  // case
        case 0x6561_6368: .each  // each
        case 0x656C_7365: .else  // else
        case 0x656E_756D: .enum  // enum
        case 0x6675_6E63: .func  // func
        case 0x696E_6974: .`init`  // init
        case 0x6C61_7A79: .lazy  // lazy
        case 0x6F70_656E: .open  // open
        case 0x7365_6C66: .`self`  // self
        case 0x736F_6D65: .some  // some
        case 0x7472_7565: .true  // true
        case 0x7765_616B: .weak  // weak
        case 0x61_63746F72: .actor  // actor
        case 0x61_73796E63: .async  // async
        case 0x61_77616974: .await  // await
        case 0x62_7265616B: .break  // break
        case 0x63_61746368: .catch  // catch
        case 0x63_6C617373: .class  // class
        case 0x64_65666572: .defer  // defer
        case 0x66_616C7365: .false  // false
        case 0x66_696E616C: .final  // final
        case 0x67_75617264: .guard  // guard
        case 0x69_6E666978: .infix  // infix
        case 0x69_6E6F7574: .inout  // inout
        case 0x6D_6163726F: .macro  // macro
        case 0x73_75706572: .super  // super
        case 0x74_68726F77: .throw  // throw
        case 0x77_68657265: .where  // where
        case 0x77_68696C65: .while  // while
        case 0x6465_696E6974: .deinit  // deinit
        case 0x696D_706F7274: .import  // import
        case 0x7072_65666978: .prefix  // prefix
        case 0x7075_626C6963: .public  // public
        case 0x7265_70656174: .repeat  // repeat
        case 0x7265_7475726E: .return  // return
        case 0x7374_61746963: .static  // static
        case 0x7374_72756374: .struct  // struct
        case 0x7377_69746368: .switch  // switch
        case 0x7468_726F7773: .throws  // throws
        case 0x646566_61756C74: .default  // default
        case 0x64796E_616D6963: .dynamic  // dynamic
        case 0x706163_6B616765: .package  // package
        case 0x706F73_74666978: .postfix  // postfix
        case 0x707269_76617465: .private  // private
        case 0x726561_73796E63: .reasync  // reasync
        case 0x73656E_64696E67: .sending  // sending
        case 0x756E6F_776E6564: .unowned  // unowned
        case 0x636F6E74_696E7565: .continue  // continue
        case 0x696E6469_72656374: .indirect  // indirect
        case 0x696E7465_726E616C: .internal  // internal
        case 0x69736F6C_61746564: .isolated  // isolated
        case 0x6D757461_74696E67: .mutating  // mutating
        case 0x6F706572_61746F72: .operator  // operator
        case 0x6F707469_6F6E616C: .optional  // optional
        case 0x6F766572_72696465: .override  // override
        case 0x70726F74_6F636F6C: .protocol  // protocol
        case 0x72657175_69726564: .required  // required
        case 0x72657468_726F7773: .rethrows  // rethrows
        case 0x5F_5F6F_776E_6564: .consuming  // __owned
        case 0x5F5F_7368_6172_6564: .borrowing  // __shared
        default: .none
        }
    }

    /// The keyword of nine to fifteen bytes, given its last eight bytes, packed, its length and its first byte.
    static func long(_ packed: UInt64, length: Int, first: UInt8) -> SwiftKeyword {
        switch (packed, length, first) {
        case (0x6F72726F_77696E67, 9, UInt8(ascii: "b")): .borrowing  // borrowing
        case (0x6F6E7375_6D696E67, 9, UInt8(ascii: "c")): .consuming  // consuming
        case (0x7874656E_73696F6E, 9, UInt8(ascii: "e")): .extension  // extension
        case (0x75627363_72697074, 9, UInt8(ascii: "s")): .subscript  // subscript
        case (0x79706561_6C696173, 9, UInt8(ascii: "t")): .typealias  // typealias
        case (0x76656E69_656E6365, 11, UInt8(ascii: "c")): .convenience  // convenience
        case (0x74726962_75746564, 11, UInt8(ascii: "d")): .distributed  // distributed
        case (0x6C746872_6F756768, 11, UInt8(ascii: "f")): .fallthrough  // fallthrough
        case (0x65707269_76617465, 11, UInt8(ascii: "f")): .fileprivate  // fileprivate
        case (0x69736F6C_61746564, 11, UInt8(ascii: "n")): .nonisolated  // nonisolated
        case (0x6D757461_74696E67, 11, UInt8(ascii: "n")): .nonmutating  // nonmutating
        case (0x61746564_74797065, 14, UInt8(ascii: "a")): .associatedtype  // associatedtype
        case (0x6E636567_726F7570, 15, UInt8(ascii: "p")): .precedencegroup  // precedencegroup
        case (0x6F6E_7375_6D69_6E67, 11, UInt8(ascii: "_")): .consuming  // __consuming
        default: .none
        }
    }

    /// The keyword after a pound sign.
    static func pound(_ name: ArraySlice<UInt8>) -> SwiftKeyword {
        guard name.count <= 14 else { return .none }
        return switch String(decoding: name, as: UTF8.self) {
        case "if": .poundIf
        case "elseif": .poundElseif
        case "else": .poundElse
        case "endif": .poundEndif
        case "sourceLocation": .poundSourceLocation
        case "warning": .poundWarning
        case "error": .poundError
        default: .none
        }
    }
}
